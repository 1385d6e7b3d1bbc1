/**
 * Tells Argo CD how healthy an Application is (`resource.customizations.health.argoproj.io_Application`), so that a
 * parent's sync waits for its children wave by wave. Argo CD has no such check of its own since 1.8.
 *
 * Progressing until Argo CD has compared the sources that `spec` names, while an operation runs, where the last one
 * failed, and until Synced by an operation with those very sources; then the Application's own health.
 *
 * - The sources come first: until the comparison has caught up with `spec`, sync status and health are about the
 *   Application as it was before, and a wave would pass on them.
 * - Synced alone proves nothing: after a comparison that failed, Argo CD can call an Application Synced that it has not
 *   touched. Children are made such that every change of their sources is due a sync, even one that changes no object.
 *   Where no operation is on record, say on a hub that was set up anew for clusters that run already, Synced must do.
 * - Where `spec.sources` is set, `comparedTo.source` is an empty object, not absent: only `sources` counts then.
 * - `comparedTo` leaves out what is null, and what is empty (false, "", an empty list) outside of `valuesObject`; there
 *   false and "" are values like any other. Lua sees no null in either.
 *
 * Argo CD runs it in Lua 5.1 with the basic and table libraries only.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#argocd-app
 */
export const applicationHealth = `local function orEmpty(value)
  if value == nil or value == false or value == "" then return {} end
  return value
end

local function same(left, right, exact)
  if not exact then left, right = orEmpty(left), orEmpty(right) end
  if type(left) ~= "table" or type(right) ~= "table" then return left == right end
  for key, value in pairs(left) do
    if not same(value, right[key], exact or key == "valuesObject") then return false end
  end
  for key, value in pairs(right) do
    if left[key] == nil and not same(nil, value, exact or key == "valuesObject") then return false end
  end
  return true
end

local function progressing(message)
  return { status = "Progressing", message = message }
end

local spec = orEmpty(obj.spec)
local status = orEmpty(obj.status)
local sync = orEmpty(status.sync)
local operation = orEmpty(status.operationState)
local health = orEmpty(status.health)

local function isAboutSpec(verdict)
  if next(orEmpty(spec.sources)) ~= nil then return same(spec.sources, verdict.sources) end
  return same(spec.source, verdict.source)
end

if not isAboutSpec(orEmpty(sync.comparedTo)) then
  return progressing("Waiting for the comparison with the sources of spec")
end
if obj.operation ~= nil or operation.phase == "Running" or operation.phase == "Terminating" then
  return progressing(operation.message or "An operation is running")
end
if operation.phase == "Failed" or operation.phase == "Error" then
  return progressing("The last operation failed: " .. (operation.message or operation.phase))
end
if sync.status ~= "Synced" then
  return progressing("Sync status is " .. (sync.status or "Unknown"))
end
if operation.syncResult ~= nil and not isAboutSpec(operation.syncResult) then
  return progressing("Waiting for a sync with the sources of spec")
end
if health.status == nil then
  return progressing("Waiting for the first assessment of health")
end
return { status = health.status, message = health.message }
`;

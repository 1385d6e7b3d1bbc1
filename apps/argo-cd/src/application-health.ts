/**
 * Tells Argo CD how healthy an Application is (`resource.customizations.health.argoproj.io_Application`), so that a
 * parent's sync waits for its children wave by wave. Argo CD has no such check of its own since 1.8.
 *
 * Progressing until Argo CD has compared the sources that `spec` names, while an operation runs, and until Synced; then
 * the Application's own health.
 *
 * - The sources come first: until the comparison has caught up with `spec`, sync status and health are about the
 *   Application as it was before, and a wave would pass on them.
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
local comparedTo = orEmpty(sync.comparedTo)
local operation = orEmpty(status.operationState)
local health = orEmpty(status.health)

local compared
if next(orEmpty(spec.sources)) ~= nil then
  compared = same(spec.sources, comparedTo.sources)
else
  compared = same(spec.source, comparedTo.source)
end

if not compared then
  return progressing("Waiting for the comparison with the sources of spec")
end
if obj.operation ~= nil or operation.phase == "Running" or operation.phase == "Terminating" then
  return progressing(operation.message or "An operation is running")
end
if sync.status ~= "Synced" then
  if operation.phase == "Failed" or operation.phase == "Error" then
    return progressing("The last operation failed: " .. (operation.message or operation.phase))
  end
  return progressing("Sync status is " .. (sync.status or "Unknown"))
end
if health.status == nil then
  return progressing("Waiting for the first assessment of health")
end
return { status = health.status, message = health.message }
`;

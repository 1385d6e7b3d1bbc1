/**
 * Tells Argo CD how healthy a ConstraintTemplate of Gatekeeper is
 * (`resource.customizations.health.templates.gatekeeper.sh_ConstraintTemplate`), so that constraints wait for their kinds.
 * Argo CD has no such check of its own, and goes on 2 seconds after it has written the template.
 *
 * Degraded where a pod of Gatekeeper cannot read it; Healthy once its kind is made, and every pod that has looked at it
 * has looked at what it says; Progressing until then.
 *
 * @see https://open-policy-agent.github.io/gatekeeper/website/docs/debug
 */
export const templateHealth = `local status = obj.status or {}
for _, pod in ipairs(status.byPod or {}) do
  for _, problem in ipairs(pod.errors or {}) do
    return { status = "Degraded", message = problem.message or problem.code }
  end
  if pod.observedGeneration ~= nil and pod.observedGeneration < (obj.metadata.generation or 0) then
    return { status = "Progressing", message = "Waiting for Gatekeeper to read the template" }
  end
end
if status.created ~= true then
  return { status = "Progressing", message = "Waiting for Gatekeeper to make the kind" }
end
return { status = "Healthy" }
`;

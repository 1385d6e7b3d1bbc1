export type { IDestinationRule } from "@kubernetes-models/istio/networking.istio.io/v1/DestinationRule";
export type { IGateway } from "@kubernetes-models/istio/networking.istio.io/v1/Gateway";
export type { IServiceEntry } from "@kubernetes-models/istio/networking.istio.io/v1/ServiceEntry";
export type { IVirtualService } from "@kubernetes-models/istio/networking.istio.io/v1/VirtualService";
export type { IAuthorizationPolicy } from "@kubernetes-models/istio/security.istio.io/v1/AuthorizationPolicy";
export type { IPeerAuthentication } from "@kubernetes-models/istio/security.istio.io/v1/PeerAuthentication";
export type { IRequestAuthentication } from "@kubernetes-models/istio/security.istio.io/v1/RequestAuthentication";
export type { ITelemetry } from "@kubernetes-models/istio/telemetry.istio.io/v1/Telemetry";

/** The versions of Istio's API in which it stores objects, or will. */
export const networking = "networking.istio.io/v1";
export const security = "security.istio.io/v1";
export const telemetry = "telemetry.istio.io/v1";

/** Where Istio looks for what holds for the whole mesh. */
export const rootNamespace = "istio-system";

export type {
  DeliverySettings,
  MailLine,
  MailState,
  ProofEvent,
  ProofResult,
  SendOptions,
} from "./options.js";
export { resumeProofs } from "./resume.js";
export { sendProofs } from "./send.js";
export { proofStatus } from "./status.js";

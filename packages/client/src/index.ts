export { BaseClient } from './base-client.ts';
export {
  ClientError,
  CommunicationError,
  type ErrorBody,
  type ErrorKind,
  ErrorResponse,
  InvalidRequestError,
  InvalidResponsePayloadError,
  UnexpectedResponseError,
} from './errors.ts';
export { Client } from './generated/client.ts';
export type { components } from './generated/schema.ts';
export type { AnswerOf, CallOptions, Input, NumberStyle, OperationId, OperationInfo, Result } from './operation.ts';
export type { ClientOptions, OutgoingRequest } from './options.ts';

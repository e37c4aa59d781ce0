export { AccountSecrets } from './account-secrets.ts';
export { Audit, type AuditContext, type AuditEntry, systemContext } from './audit.ts';
export {
  type CustomFieldEntity,
  type CustomFieldHolder,
  CustomFields,
  type CustomFieldValues,
  fieldsOf,
} from './custom-fields/custom-fields.ts';
export { logRefusals } from './refusals.ts';
export { accountRoutes } from './routes.ts';
export { tokenRoutes } from './tokens/routes.ts';

export { Audit, type AuditContext, type AuditEntry, systemContext } from './audit.ts';
export {
  type CustomFieldEntity,
  type CustomFieldHolder,
  CustomFields,
  type CustomFieldValues,
  fieldsOf,
} from './custom-fields/custom-fields.ts';

import { Characters, Type, Uuid } from '../schema.ts';

export const Id = Type.Object({ id: Uuid() }, { $id: 'Id' });

export const UniquenessKey = Characters(1, 128);

export const CustomField = Type.Record(Type.String(), Type.String(), { $id: 'CustomField' });

export const Tags = Type.Array(Type.String(), { $id: 'Tags' });

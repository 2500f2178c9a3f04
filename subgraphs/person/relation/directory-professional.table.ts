import { EntitySchema } from 'typeorm';

/** A professional who stands in the directory, as it told last. Who they are it says there; here it is that they are. */
export interface DirectoryProfessionalRow {
  readonly id: string;
}

export const directoryProfessionalTable = new EntitySchema<DirectoryProfessionalRow>({
  name: 'directory_professional',
  tableName: 'directory_professional',
  columns: { id: { type: 'uuid', primary: true } },
});

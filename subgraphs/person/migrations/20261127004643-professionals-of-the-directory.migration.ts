import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProfessionalsOfTheDirectory20261127004643 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "directory_professional" ("id" uuid NOT NULL, CONSTRAINT "PK_43671e5ba42ae215e099efcf4b9" PRIMARY KEY ("id"))');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

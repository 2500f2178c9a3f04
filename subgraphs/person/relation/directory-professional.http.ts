import express from 'express';
import type { Router } from 'express';
import type { DataSource } from 'typeorm';
import { directoryProfessionalsSchema } from '../../../shared/directory-api';
import type { ServiceName } from '../../../shared/identity/service-token';
import { serviceDoor } from '../service-door.http';
import type { DoorKeys } from '../service-door.http';
import { noteProfessionals } from './directory-professional.store';

/** The door for who stands in the directory. Never routed by the gateway; opens to the directory alone: nobody else says who there is. */
export function directoryProfessionalRoutes({ dataSource, ...keys }: DoorKeys & { readonly dataSource: DataSource }): Router {
  const read = serviceDoor('directory-professionals', keys, isDirectory);
  const router = express.Router();
  router.post('/directory-professionals', express.raw({ type: () => true, limit: '16mb', inflate: false }), async (request, response) => {
    const told = await read(request, directoryProfessionalsSchema);
    if (typeof told === 'number') return void response.sendStatus(told);
    await dataSource.transaction((manager) => noteProfessionals(manager, told.content.professionals));
    response.sendStatus(204);
  });
  return router;
}

function isDirectory(by: ServiceName): by is 'directory' {
  return by === 'directory';
}

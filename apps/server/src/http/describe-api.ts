import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { type Endpoint, faultSchema } from '@svod/contract';
import { z } from 'zod';

/** Registered before the routes, whose schemas it then knows. */
export async function describeApi(http: FastifyInstance, origin: string, cookie: string): Promise<void> {
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Svod',
        version: '0.1.0',
        description:
          'Acts carry an Idempotency-Key (a uuid): asked again with it they are done once. Every call that changes anything carries X-Svod: 1. What is not done answers a fault.',
      },
      servers: [{ url: origin }],
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie } },
        schemas: { Fault: z.toJSONSchema(faultSchema, { target: 'draft-2020-12' }) as object },
      },
    },
    transform: (given) => {
      const { schema, url } = jsonSchemaTransform(given as Parameters<typeof jsonSchemaTransform>[0]);
      const endpoint = described.get(`${String(given.route.method)} ${given.url}`);
      if (endpoint === undefined) return { schema: { ...schema, hide: true }, url };
      return { schema: { ...schema, ...more(endpoint, schema) }, url };
    },
  });
}

/** By method and address. What is not here (the pages) is left out of the description. */
const described = new Map<string, Endpoint>();

/** Says that a route is of this endpoint, for its description. */
export const describeEndpoint = (endpoint: Endpoint): void => void described.set(`${endpoint.method} ${endpoint.path}`, endpoint);

type Schema = ReturnType<typeof jsonSchemaTransform>['schema'];

function more({ access, act, carries = 'json', path }: Endpoint, schema: Schema): Schema {
  const changes = !path.startsWith('/health') && act === true;
  return {
    tags: [path.split('/')[path.startsWith('/api/') ? 2 : 1] ?? ''],
    ...(access === 'anyone' ? {} : { security: [{ session: [] }] }),
    ...(changes
      ? {
          headers: {
            type: 'object',
            required: ['idempotency-key', 'x-svod'],
            properties: { 'idempotency-key': { type: 'string', format: 'uuid' }, 'x-svod': { type: 'string', const: '1' } },
          },
        }
      : {}),
    ...(carries === 'files' ? { consumes: ['multipart/form-data'] } : {}),
    ...(carries === 'events' ? { produces: ['text/event-stream'] } : {}),
    ...(carries === 'download' ? { produces: ['application/octet-stream'] } : {}),
    description: typeof access === 'string' ? `For: ${access}.` : `For: ${access.join(', ')}.`,
    response: {
      ...(typeof schema.response === 'object' ? schema.response : { 200: { description: 'Bytes or events.', type: 'string' } }),
      default: { description: 'Not done.', $ref: '#/components/schemas/Fault' },
    },
  };
}

import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ZodTypeProvider, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Endpoint } from '@svod/contract';
import { endLive } from '../live/hub.ts';
import type { Service } from '../service.ts';
import { UPLOAD_LIMITS } from '../uploads/limits.ts';
import { serveWeb } from '../web/serve-web.ts';
import { sessionCookieName } from '../sign-in/session-cookie.ts';
import { findViewer } from '../sign-in/find-viewer.ts';
import { isAllowed } from './is-allowed.ts';
import { answerFault } from './answer-fault.ts';
import { setAround } from './around.ts';
import { compressLong } from './compress-long.ts';
import { describeApi, describeEndpoint } from './describe-api.ts';
import { type LimitUse, limitUse } from './limit-use.ts';
import { makeMetrics } from './metrics.ts';
import { recordRequests } from './record-requests.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { refuseOtherHost } from './refuse-other-host.ts';
import { type Route, notDone } from './route.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { type Surroundings, bareServer } from './surroundings.ts';
import type { Viewer } from './viewer.ts';

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Of a form with files: one byte more than a file may have, so that it is known to be too large. */
const FORM_LIMITS = { fileSize: UPLOAD_LIMITS.fileBytes + 1, files: UPLOAD_LIMITS.files, fields: 5, fieldSize: 200, headerPairs: 20 };

export interface BuiltServer {
  readonly http: FastifyInstance;
  /** Every route of the API, as it was registered: what the authorisation table is made from. */
  readonly routes: readonly Route[];
}

/**
 * The HTTP server over its routes. Each call goes authenticate, validate, authorise, act, present; a route that is not listed does not exist,
 * and one that says nothing of access can't be written.
 */
export async function buildServer(service: Service, routes: readonly Route[], around: Surroundings = {}): Promise<BuiltServer> {
  const { web = null, record = () => undefined, metrics = makeMetrics(), metricsToken = null, limits = null, ownHostOnly = false } = around;
  const http = bareServer(around);
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  setAround(http, { metrics, metricsToken });
  recordRequests(http, (line) => {
    if (line.kind === 'request') metrics.count(line);
    record(line);
  });
  await describeApi(http, service.origin, sessionCookieName(service.origin));
  await http.register(cookie);
  await http.register(multipart, { throwFileSizeLimit: false, limits: FORM_LIMITS });
  http.addHook('onRequest', async (request, reply) => setSecurityHeaders(request, reply, service.origin));
  if (ownHostOnly) http.addHook('onRequest', async (request, reply) => refuseOtherHost(request, reply, service.origin));
  http.addHook('onRequest', async (request, reply) => refuseForeign(request, reply, service.origin));
  http.setErrorHandler(answerFault);
  if (web === null) http.setNotFoundHandler((_request, reply) => reply.status(404).send({ fault: 'not-found' }));
  else await serveWeb(http, web);
  const use = limits === null ? null : limitUse(service, limits);
  // An open stream would keep the server from ending.
  http.addHook('preClose', async () => await endLive(service));
  for (const one of routes) register(http, one, service, use);
  return { http, routes };
}

function register(http: FastifyInstance, { endpoint, handle }: Route, service: Service, use: LimitUse | null): void {
  describeEndpoint(endpoint);
  http.withTypeProvider<ZodTypeProvider>().route({
    method: endpoint.method,
    url: endpoint.path,
    schema: schemaOf(endpoint),
    // Before the body is read: nobody uploads who may not.
    preParsing: async (request, reply) => {
      const viewer = await findViewer(service, request);
      const over = use === null ? null : await use(endpoint, viewer, request.ip);
      if (over !== null) {
        await reply
          .status(over.status)
          .header('retry-after', over.fault.values?.['seconds'])
          .send({ ...over.fault, request: request.id });
        return;
      }
      if (!isAllowed(endpoint.access, viewer)) {
        const refused = viewer === null ? notDone(401, 'not-signed-in') : notDone(403, 'not-allowed');
        await reply.status(refused.status).send(refused.fault);
        return;
      }
      // Who has yet to set up a means of sign-in is nobody to what anyone may call.
      viewers.set(request, viewer?.enrolling === true && endpoint.access !== 'enrolling' ? null : viewer);
    },
    ...(endpoint.long === true ? { onSend: compressLong } : {}),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const key = request.headers['idempotency-key'];
      if (endpoint.act === true && (typeof key !== 'string' || !KEY.test(key)))
        return await reply.status(400).send({ fault: 'key-missing' });
      const handled = await handle({
        params: request.params,
        query: request.query,
        body: request.body,
        viewer: viewers.get(request) ?? null,
        key: typeof key === 'string' ? key : '',
        service,
        request,
        reply,
      } as Parameters<Route['handle']>[0]);
      if (handled === 'sent') return await reply;
      if ('answer' in handled) return await reply.status(200).send(handled.answer);
      return await reply.status(handled.status).send({ ...handled.fault, request: request.id });
    },
  });
}

const viewers = new WeakMap<FastifyRequest, Viewer | null>();

function schemaOf(endpoint: Endpoint): Record<string, unknown> {
  const { params, query, body, answer, carries = 'json' } = endpoint;
  return {
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(carries === 'json' || carries === 'files' ? { response: { 200: answer } } : {}),
  };
}

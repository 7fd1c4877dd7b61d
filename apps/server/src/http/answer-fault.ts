import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

/** What went wrong, in codes. Words of the database or of a library never reach the caller. */
export function answerFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const places = error.validation.map((one) => ({
      path: one.instancePath.replace(/^\//u, '').replaceAll('/', '.'),
      code: one.message ?? 'invalid',
    }));
    return reply.status(400).send({ fault: 'invalid', places, request: request.id });
  }
  const [status, fault] =
    KNOWN[error.code] ??
    (CUT_OFF.test(error.message) ? AWAY : null) ??
    (error.statusCode !== undefined && error.statusCode < 500 ? [400, 'invalid'] : [500, 'unexpected']);
  return reply.status(status).send({ fault, request: request.id });
}

const AWAY = [503, 'unavailable'] as const;

/** What the database's client says, without a code, where a connection is lost in the middle or can't be had in time (pg 8, pg-pool 3). */
const CUT_OFF =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error and is not queryable|Client was closed and is not queryable)/u;

const KNOWN: Readonly<Record<string, readonly [number, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'wrong-content-type'],
  // The database is away or starting: what was asked can be asked again.
  ECONNREFUSED: AWAY,
  ECONNRESET: AWAY,
  EPIPE: AWAY,
  ENOENT: AWAY,
  '57P01': AWAY,
  '57P02': AWAY,
  '57P03': AWAY,
  // Signs that no text of the database holds: NUL, halves of a surrogate pair (PostgreSQL, appendix A).
  '22021': [400, 'invalid'],
  '22P02': [400, 'invalid'],
  '22P05': [400, 'invalid'],
};

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
    KNOWN[error.code] ?? (error.statusCode !== undefined && error.statusCode < 500 ? [400, 'invalid'] : [500, 'unexpected']);
  return reply.status(status).send({ fault, request: request.id });
}

const KNOWN: Readonly<Record<string, readonly [number, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'wrong-content-type'],
  // The database is away or starting: what was asked can be asked again.
  ECONNREFUSED: [503, 'unavailable'],
  ECONNRESET: [503, 'unavailable'],
  ENOENT: [503, 'unavailable'],
  '57P01': [503, 'unavailable'],
  '57P03': [503, 'unavailable'],
  // Signs that no text of the database holds: NUL, halves of a surrogate pair (PostgreSQL, appendix A).
  '22021': [400, 'invalid'],
  '22P02': [400, 'invalid'],
  '22P05': [400, 'invalid'],
};

import { z } from 'zod';

/** Bytes as browsers write them (base64url, without padding). */
const bytes = z
  .string()
  .regex(/^[A-Za-z0-9_-]*$/u)
  .max(20_000);

const credential = {
  id: bytes.min(1),
  rawId: bytes.min(1),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
};

/** What `PublicKeyCredential.toJSON` gives of a passkey that was made (Web Authentication, level 3, RegistrationResponseJSON). */
export const madePasskeySchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});
export type MadePasskey = z.infer<typeof madePasskeySchema>;

/** What it gives of a passkey that was used (AuthenticationResponseJSON). */
export const usedPasskeySchema = z.object({
  ...credential,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: bytes.nullish() }),
});
export type UsedPasskey = z.infer<typeof usedPasskeySchema>;

/** What `PublicKeyCredential.parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` take. */
export const passkeyOptionsSchema = z.record(z.string(), z.unknown());

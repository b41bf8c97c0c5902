import { z } from 'zod';

const absolute = z.string().regex(/^\/[^\0]*$/, 'Give an absolute path in the image.');

/** The schema of a package's `image` in archway.yml. */
export const imageSchema = z.strictObject({
  repository: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Where the image is pushed: ghcr.io/owner/name, without a tag. Needed to push.' }),
  tags: z
    .array(z.string().regex(/^[\w][\w.-]{0,127}$/, 'A tag has letters, digits, _ . and - only, 128 at the most.'))
    .min(1)
    .optional()
    .meta({ description: "The image's tags; the package's version when not given." }),
  base: z.string().min(1).default('scratch').meta({
    description: 'scratch, a reference to a registry, best with its digest, or oci:FOLDER[:TAG] for a layout.',
  }),
  prefix: absolute.optional().meta({
    description:
      "Folder in the image for the package's files. / when the package has a root's folders, else /usr/local.",
  }),
  entrypoint: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .meta({ description: 'The program and its fixed arguments; the only program of the package when not given.' }),
  cmd: z.array(z.string()).optional().meta({ description: 'Arguments that a user may replace.' }),
  env: z.record(z.string().regex(/^[A-Za-z_]\w*$/), z.string()).default({}),
  user: z.string().min(1).optional().meta({ description: 'User or UID, with :group where wanted.' }),
  workdir: absolute.optional(),
  ports: z
    .array(z.string().regex(/^\d{1,5}(\/(tcp|udp))?$/, 'Give a port such as 8080 or 53/udp, in quotes.'))
    .default([]),
  labels: z.record(z.string().min(1), z.string()).default({}),
});

/** A package's container image. */
export type ImageRecipe = z.output<typeof imageSchema>;

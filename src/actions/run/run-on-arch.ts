import { parseBase, parseImage, type Base, type Mount } from '../../environment/index.js';
import { InputError } from '../../runner/index.js';
import { parseMount } from './mount.js';

/**
 * Reads run-on-arch-action's `distro`: a release, or another distribution, of which the official image is taken.
 * Source: its README, "Supported Platforms": `ubuntu22.04`, `ubuntu_latest`, `alpine_latest`, `fedora_latest`.
 */
export function parseDistro(text: string): Base {
  const [, name, version] = /^(ubuntu|alpine|fedora)(?:_latest|([\d.]+))$/.exec(text) ?? [];
  return name === undefined ? parseBase(text) : parseImage(`${name}:${version ?? 'latest'}`);
}

/** Reads its `base_image`, which may say the platform too: `--platform=linux/riscv64 riscv64/ubuntu:22.04`. */
export function readBaseImage(text: string): { readonly image: string; readonly platform: string | undefined } {
  const [, platform, image] = /^(?:--platform[= ](\S+)\s+)?(.*)$/.exec(text.trim()) ?? [];
  return { image: image ?? '', platform };
}

/** What options for `docker run` come to here. */
export interface DockerOptions {
  readonly mounts: readonly Mount[];
  readonly env: Readonly<Record<string, string>>;
  readonly user: string | undefined;
  readonly network: boolean | undefined;
}

/** Long names of the options that are carried out, by all their spellings. */
const OPTIONS: Readonly<Record<string, 'volume' | 'env' | 'user' | 'network'>> = {
  '--volume': 'volume',
  '-v': 'volume',
  '--env': 'env',
  '-e': 'env',
  '--user': 'user',
  '-u': 'user',
  '--network': 'network',
  '--net': 'network',
};

/** What Docker's own names of networks come to: whether there is one. */
const NETWORKS: Readonly<Record<string, boolean>> = { none: false, host: true, bridge: true, default: true };

/**
 * Reads its `dockerRunArgs`: options of `docker run`, of which those about mounts, variables, user and network are carried
 * out. They are words as of a shell, with `$NAME` and `${NAME}` in them.
 *
 * @param env where variables have their values from, among them the one of `--env NAME`, as with Docker
 * @throws InputError for any other option
 */
export function readDockerOptions(text: string, env: NodeJS.ProcessEnv): DockerOptions {
  const words = [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => expand(word, env));
  const options = { mounts: [] as Mount[], env: {} as Record<string, string> };
  let user: string | undefined;
  let network: boolean | undefined;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name = word, joined] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    const option = OPTIONS[name];
    if (option === undefined) throw new InputError(refused(word));
    const value = joined ?? words.shift();
    if (value === undefined) throw new InputError(`'${word}' has no value.`);
    if (option === 'volume') options.mounts.push(parseMount(value));
    else if (option === 'user') user = value;
    else if (option === 'network') network = readNetwork(value);
    else {
      const [variable = '', ...rest] = value.split('=');
      options.env[variable] = value.includes('=') ? rest.join('=') : (env[variable] ?? '');
    }
  }
  return { ...options, user, network };
}

/** A word without its quotes, and with the values of its variables but in single quotes. */
function expand(word: string, env: NodeJS.ProcessEnv): string {
  return word.replaceAll(/'([^']*)'|["\\`]|\$(?:(\w+)|\{(\w+)\}|.?)/g, (part, literal?: string, ...names) => {
    if (part === '"') return '';
    if (literal !== undefined) return literal;
    const name = names.slice(0, 2).find((one): one is string => typeof one === 'string');
    if (name === undefined) {
      throw new InputError(`'${word}' has ${part} in it. Of a shell's language quotes, $NAME and \${NAME} are read.`);
    }
    const value = env[name];
    if (value === undefined) throw new InputError(`'${word}' names the variable ${name}, which is not set.`);
    return value;
  });
}

function readNetwork(name: string): boolean {
  const network = NETWORKS[name];
  if (network !== undefined) return network;
  throw new InputError(
    `'${name}' is a network that is not carried out. These are: ${Object.keys(NETWORKS).join(', ')}; all but none are ` +
      "the runner's own.",
  );
}

function refused(word: string): string {
  return `'${word}' is not carried out. These are: ${Object.keys(OPTIONS).join(', ')}.`;
}

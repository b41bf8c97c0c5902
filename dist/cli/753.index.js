export const id = 753;
export const ids = [753];
export const modules = {

/***/ 753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleCommand: () => (/* binding */ assembleCommand)
});

// UNUSED EXPORTS: ASSEMBLE_OPTIONS

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/artifact/index.js + 49 modules
var artifact = __webpack_require__(1243);
// EXTERNAL MODULE: ./build/src/config/index.js + 11 modules
var src_config = __webpack_require__(917);
// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
;// CONCATENATED MODULE: ./build/src/oci/reference.js

const DOCKER_HUB = 'docker.io';
const PATTERN = /^(?:(?<registry>(?:localhost|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|\[[0-9a-fA-F:]+\]|[A-Za-z0-9-]+(?=:\d))(?::\d+)?)\/)?(?<repository>[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)(?::(?<tag>[\w][\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
/**
 * Reads a reference as docker does: without a registry it is Docker Hub's.
 *
 * @throws InputError for what no registry takes
 */
function parseReference(text) {
    const parts = PATTERN.exec(text)?.groups;
    if (parts?.['repository'] === undefined) {
        throw new src_runner/* InputError */.dz(`'${text}' is not a name of an image. Give one such as ghcr.io/owner/name:1.2, in lower case, or with @sha256:...`);
    }
    const { registry = DOCKER_HUB, repository, tag, digest } = parts;
    const official = registry === DOCKER_HUB && !repository.includes('/');
    return { registry, repository: official ? `library/${repository}` : repository, tag, digest };
}
/** The tag or digest by which a registry is asked. */
function wantedOf({ tag, digest }) {
    return digest ?? tag ?? 'latest';
}
/** Where a registry answers. Machines of one's own are spoken to without TLS, as docker does. */
function registryAddress(registry) {
    if (registry === DOCKER_HUB)
        return 'https://registry-1.docker.io';
    const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(registry);
    return `${local ? 'http' : 'https'}://${registry}`;
}
/** The key under which Docker's configuration has a registry's credentials. */
function credentialKey(registry) {
    return registry === DOCKER_HUB ? 'https://index.docker.io/v1/' : registry;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/src/runner/http.js + 1 modules
var http = __webpack_require__(2548);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/src/oci/credentials.js






const configSchema = schemas/* object */.Ikc({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ auth: schemas/* string */.YjP().optional() })).default({}),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    credsStore: schemas/* string */.YjP().optional(),
});
/** Docker's own helpers are named so. A name with a slash would run any program of the machine. */
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const helperSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });
/**
 * The credentials that Docker's configuration has for a registry, as docker/login-action and `docker login` leave them:
 * in the file itself, or behind a credential helper.
 *
 * @returns undefined where there are none
 */
async function dockerCredentials(runner, registry) {
    const path = (0,external_node_path_.join)(runner.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)(runner.env['HOME'] ?? (0,external_node_os_.homedir)(), '.docker'), 'config.json');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '{}');
    const config = readConfig(text, path);
    const key = credentialKey(registry);
    const helper = config.credHelpers[registry] ?? config.credHelpers[key] ?? config.credsStore;
    if (helper !== undefined && helper !== '') {
        if (HELPER_NAME.test(helper))
            return await askHelper(runner, helper, key);
        throw new src_runner/* InputError */.dz(`Docker's configuration ${path} names a credential helper '${helper}', which can be none.`);
    }
    const auth = config.auths[key]?.auth ?? config.auths[`https://${registry}`]?.auth;
    if (auth === undefined)
        return undefined;
    const plain = Buffer.from(auth, 'base64').toString('utf8');
    const colon = plain.indexOf(':');
    return colon < 0 ? undefined : { username: plain.slice(0, colon), password: plain.slice(colon + 1) };
}
function readConfig(text, path) {
    try {
        return configSchema.parse(JSON.parse(text));
    }
    catch (error) {
        throw new src_runner/* InputError */.dz(`Docker's configuration ${path} cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    }
}
async function askHelper(runner, helper, key) {
    try {
        const { stdout } = await runner.exec(`docker-credential-${helper}`, ['get'], { input: key, quiet: true });
        const { Username: username, Secret: password } = helperSchema.parse(JSON.parse(stdout));
        return { username, password };
    }
    catch (error) {
        if (error instanceof src_runner/* CommandError */.Qd && /not found/i.test(error.failure.lastLines.join('\n')))
            return undefined;
        throw new src_runner/* InputError */.dz(`The credential helper docker-credential-${helper} gave nothing for ${key}.`, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/oci/types.js
/** What the OCI image specification names, version 1.1. Source: opencontainers/image-spec. */
const MEDIA_TYPES = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
    statement: 'application/vnd.in-toto+json',
};
/** Docker's own names for the same things, which base images may use. */
const DOCKER_MEDIA_TYPES = {
    index: 'application/vnd.docker.distribution.manifest.list.v2+json',
    manifest: 'application/vnd.docker.distribution.manifest.v2+json',
};

;// CONCATENATED MODULE: ./build/src/oci/store.js





/** Documents are read into memory: an index or a manifest of more is no honest one. */
const MAX_DOCUMENT = 4 * 1024 * 1024;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** An image layout in a folder. Source: image-spec, `image-layout.md`. */
class OciLayout {
    directory;
    constructor(directory) {
        this.directory = directory;
    }
    /** Makes the folders of an empty layout. */
    static async create(directory) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'blobs', 'sha256'), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
        return new OciLayout(directory);
    }
    /** Absolute path of a blob, whether it is there or not. */
    blobPath(digest) {
        return (0,external_node_path_.join)(this.directory, 'blobs', 'sha256', requireDigest(digest).slice('sha256:'.length));
    }
    /** Adds a document. Equal values give equal bytes, as the order of their keys is kept. */
    async addDocument(value, mediaType, annotations) {
        return await this.addBytes(Buffer.from(JSON.stringify(value)), mediaType, annotations);
    }
    async addBytes(bytes, mediaType, annotations) {
        const digest = digestOf(bytes);
        await (0,promises_.writeFile)(this.blobPath(digest), bytes);
        return { mediaType, digest, size: bytes.length, ...(annotations !== undefined && { annotations }) };
    }
    /** Takes a file over as a blob. */
    async adopt(file, descriptor) {
        const path = this.blobPath(descriptor.digest);
        await (0,promises_.rename)(file, path).catch(() => (0,promises_.copyFile)(file, path));
    }
    async has({ digest, size }) {
        return await (0,promises_.stat)(this.blobPath(digest)).then((found) => found.size === size, () => false);
    }
    /** Writes index.json, in which each tag names the same index. */
    async writeTags(index, tags) {
        const manifests = tags.map((tag) => ({
            ...index,
            annotations: { ...index.annotations, 'org.opencontainers.image.ref.name': tag },
        }));
        const document = { schemaVersion: 2, mediaType: MEDIA_TYPES.index, manifests };
        await (0,promises_.writeFile)((0,external_node_path_.join)(this.directory, 'index.json'), JSON.stringify(document));
    }
    async document(reference) {
        if (DIGEST.test(reference))
            return { bytes: await this.#read(this.blobPath(reference)), mediaType: undefined };
        const index = parseDocument(await this.#read((0,external_node_path_.join)(this.directory, 'index.json')), 'index.json');
        const named = index.manifests.filter(({ annotations }) => annotations?.['org.opencontainers.image.ref.name'] === reference);
        const [found] = reference === '' && index.manifests.length === 1 ? index.manifests : named;
        if (found === undefined) {
            const tags = index.manifests.map(({ annotations }) => annotations?.['org.opencontainers.image.ref.name'] ?? '?');
            throw new src_runner/* InputError */.dz(`The layout ${this.directory} has no tag '${reference}'. Tags are: ${tags.join(', ')}.`);
        }
        return { bytes: await this.#read(this.blobPath(found.digest)), mediaType: found.mediaType };
    }
    async fetch({ digest }, file) {
        await (0,promises_.copyFile)(this.blobPath(digest), file).catch((error) => {
            throw new src_runner/* InputError */.dz(`The layout ${this.directory} has no blob ${digest}: ${(0,src_runner/* errorMessage */.gJ)(error)}`, {
                cause: error,
            });
        });
    }
    async #read(path) {
        try {
            return await (0,promises_.readFile)(path);
        }
        catch (error) {
            throw new src_runner/* InputError */.dz(`${path} cannot be read, so ${this.directory} is no OCI layout.`, { cause: error });
        }
    }
}
/** The digest by which a document is named. */
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** @throws InputError for anything but `sha256:<hex>`, which would otherwise lead out of the folder */
function requireDigest(digest) {
    if (DIGEST.test(digest))
        return digest;
    throw new src_runner/* InputError */.dz(`'${digest}' is not a digest that is supported: only sha256 is.`);
}
/** @throws InputError when the bytes are no JSON object */
function parseDocument(bytes, what) {
    try {
        const value = JSON.parse(bytes.toString('utf8'));
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // Told below.
    }
    throw new src_runner/* InputError */.dz(`${what} is not a JSON document.`);
}

;// CONCATENATED MODULE: ./build/src/oci/registry.js









const ACCEPTED = [MEDIA_TYPES.index, MEDIA_TYPES.manifest, DOCKER_MEDIA_TYPES.index, DOCKER_MEDIA_TYPES.manifest];
const MOST_REDIRECTS = 5;
const tokenSchema = schemas/* object */.Ikc({ token: schemas/* string */.YjP().optional(), access_token: schemas/* string */.YjP().optional() });
/**
 * One repository of a registry.
 *
 * Source: opencontainers/distribution-spec 1.1; the tokens are those of Docker's registry, `auth/token.md`.
 */
class Registry {
    #runner;
    #reference;
    #push;
    #authorization;
    /** @param push whether to ask for the right to push beside that to pull */
    constructor(runner, reference, push) {
        this.#runner = runner;
        this.#reference = reference;
        this.#push = push;
    }
    async document(wanted) {
        const response = await this.#send({
            method: 'GET',
            url: this.#url(`manifests/${wanted}`),
            headers: { accept: ACCEPTED.join(', ') },
        });
        const bytes = await readBounded(response);
        if (wanted.startsWith('sha256:') && digestOf(bytes) !== wanted) {
            throw new src_runner/* InputError */.dz(`${this.#name()} gave a document that is not ${wanted}.`);
        }
        return { bytes, mediaType: response.headers['content-type'] };
    }
    async fetch({ digest, size }, file) {
        await this.#retried(async () => {
            const response = await this.#follow({ method: 'GET', url: this.#url(`blobs/${digest}`) }, []);
            await (0,external_node_stream_promises_.pipeline)(response, this.#bounded(digest, size), await (0,src_runner/* openSink */.Aq)(file));
        });
    }
    /** Lets no more through than was announced: a blob is checked when it is whole, and a disk has an end. */
    #bounded(digest, size) {
        let seen = 0;
        return new external_node_stream_.Transform({
            transform: (chunk, _encoding, done) => {
                seen += chunk.length;
                if (seen <= size)
                    done(null, chunk);
                else
                    done(new src_runner/* InputError */.dz(`${this.#name()} gave more than the ${String(size)} bytes that ${digest} should have.`));
            },
        });
    }
    /** Puts a blob there, unless it is there already. @returns whether it had to be sent */
    async pushBlob({ digest, size }, file) {
        const present = await this.#send({ method: 'HEAD', url: this.#url(`blobs/${digest}`) }, [404]);
        present.resume();
        if (present.statusCode === 200)
            return false;
        await this.#retried(async () => {
            const opened = await this.#follow({ method: 'POST', url: this.#url('blobs/uploads/') }, []);
            opened.resume();
            const { location } = opened.headers;
            if (location === undefined)
                throw new Error(`${this.#name()} did not say where to send a blob`);
            const target = new URL(location, registryAddress(this.#reference.registry));
            target.searchParams.set('digest', digest);
            const headers = { 'content-type': 'application/octet-stream' };
            const sent = await this.#follow({ method: 'PUT', url: target.href, headers, body: { file, size } }, []);
            sent.resume();
        });
        return true;
    }
    /** Puts an index or a manifest there, under its digest or a tag. */
    async pushDocument(bytes, mediaType, name) {
        const request = {
            method: 'PUT',
            url: this.#url(`manifests/${name}`),
            headers: { 'content-type': mediaType },
            body: bytes,
        };
        const response = await this.#send(request);
        response.resume();
        const digest = response.headers['docker-content-digest'];
        if (digest !== undefined && digest !== digestOf(bytes)) {
            throw new src_runner/* InputError */.dz(`${this.#name()} took ${name} for ${String(digest)}, and sent was ${digestOf(bytes)}.`);
        }
    }
    #url(path) {
        return `${registryAddress(this.#reference.registry)}/v2/${this.#reference.repository}/${path}`;
    }
    #name() {
        return `${this.#reference.registry}/${this.#reference.repository}`;
    }
    async #send(request, accepted = []) {
        return await this.#retried(() => this.#follow(request, accepted));
    }
    /** Tries again what may pass, and says what to do where the registry does not know this job. */
    async #retried(work) {
        try {
            return await (0,http/* withRetries */.LH)(this.#runner, http/* DEFAULT_PATIENCE */.QF, work);
        }
        catch (error) {
            if (!(error instanceof http/* HttpError */.j$) || error.passing)
                throw error;
            const deed = this.#push ? 'pushed to' : 'pulled from';
            const advice = [401, 403].includes(error.status)
                ? ' Log in before, by docker/login-action or `docker login`, and give the job the right, as `packages: write` for ghcr.io.'
                : '';
            throw new src_runner/* InputError */.dz(`${this.#name()} cannot be ${deed}: ${error.message}.${advice}`, { cause: error });
        }
    }
    /** Sends a request once, with a token where the registry asks for one, and goes where it is led. */
    async #follow(request, accepted) {
        const home = new URL(request.url).origin;
        let url = request.url;
        let asked = false;
        for (let redirects = 0; redirects <= MOST_REDIRECTS;) {
            // Storage elsewhere has its right in the address, and refuses another.
            const own = new URL(url).origin === home && this.#authorization !== undefined;
            const headers = { ...request.headers, ...(own && { authorization: this.#authorization ?? '' }) };
            const response = await (0,http/* openRequest */.Gh)({ ...request, url, headers }, http/* DEFAULT_PATIENCE */.QF.silence);
            const status = response.statusCode ?? 0;
            const { location, 'www-authenticate': challenge } = response.headers;
            if (status === 401 && challenge !== undefined && !asked) {
                response.resume();
                asked = true;
                this.#authorization = await this.#authorize(challenge);
            }
            else if (status >= 300 && status < 400 && location !== undefined && request.method !== 'POST') {
                response.resume();
                url = new URL(location, url).href;
                redirects++;
            }
            else {
                const words = status >= 400 && !accepted.includes(status) ? await readWords(response) : '';
                (0,http/* requireSuccess */.z_)({ ...request, url }, response, words, accepted);
                return response;
            }
        }
        throw new src_runner/* InputError */.dz(`${this.#name()} leads from one address to the next without an end.`);
    }
    /** Where tokens are to be had. What guards the registry guards the password too. */
    #realm(text) {
        const { protocol } = new URL(registryAddress(this.#reference.registry));
        if (!URL.canParse(text) || (protocol === 'https:' && new URL(text).protocol !== protocol)) {
            throw new src_runner/* InputError */.dz(`${this.#name()} says that tokens are to be had at '${text}', which is no https address.`);
        }
        return new URL(text);
    }
    async #authorize(challenge) {
        const credentials = await dockerCredentials(this.#runner, this.#reference.registry);
        if (/^basic\b/i.test(challenge)) {
            if (credentials === undefined)
                throw new http/* HttpError */.j$(this.#name(), 401, 'it asks for a user');
            return basic(credentials);
        }
        const parameters = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
        const realm = this.#realm(parameters.get('realm') ?? '');
        const service = parameters.get('service');
        if (service !== undefined)
            realm.searchParams.set('service', service);
        realm.searchParams.set('scope', `repository:${this.#reference.repository}:${this.#push ? 'pull,push' : 'pull'}`);
        const headers = credentials === undefined ? {} : { authorization: basic(credentials) };
        const response = await (0,http/* openRequest */.Gh)({ method: 'GET', url: realm.href, headers }, http/* DEFAULT_PATIENCE */.QF.silence);
        (0,http/* requireSuccess */.z_)({ method: 'GET', url: realm.href }, response);
        const { token, access_token: other } = tokenSchema.parse(JSON.parse((await readBounded(response)).toString('utf8')));
        return `Bearer ${token ?? other ?? ''}`;
    }
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
async function readBounded(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > MAX_DOCUMENT)
            throw new src_runner/* InputError */.dz(`A registry gave a document of more than ${String(MAX_DOCUMENT)} bytes.`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function readWords(response) {
    return (await readBounded(response)).toString('utf8');
}

;// CONCATENATED MODULE: ./build/src/oci/base.js







/** The base of images that bring all that they need. */
const SCRATCH = 'scratch';
const LAYOUT_PREFIX = 'oci:';
/** What layers of Docker's kind are called here: the bytes are the same. */
const LAYER_TYPES = {
    'application/vnd.docker.image.rootfs.diff.tar.gzip': MEDIA_TYPES.layer,
    'application/vnd.docker.image.rootfs.diff.tar': 'application/vnd.oci.image.layer.v1.tar',
};
/**
 * Opens a base image.
 *
 * @param base `scratch`, `oci:FOLDER` or `oci:FOLDER:TAG` for a layout, else a reference to a registry
 */
async function openBase(runner, base) {
    if (base === SCRATCH) {
        return {
            name: SCRATCH,
            digest: undefined,
            reference: undefined,
            forPlatform: async () => await Promise.resolve({ layers: [], config: undefined }),
        };
    }
    const { source, wanted } = await openSource(runner, base);
    const { bytes, mediaType } = await source.document(wanted);
    const digest = digestOf(bytes);
    const top = parseDocument(bytes, `The base image ${base}`);
    const entries = isIndex(top, mediaType) ? (top.manifests ?? []) : undefined;
    return {
        name: base.includes('@') ? base : `${base}@${digest}`,
        digest,
        reference: base.startsWith(LAYOUT_PREFIX) ? undefined : base,
        forPlatform: async (platform, target) => {
            const manifest = entries === undefined ? top : await childManifest(source, base, entries, platform);
            return await takeOver(runner, source, base, manifest, platform, target);
        },
    };
}
async function openSource(runner, base) {
    if (!base.startsWith(LAYOUT_PREFIX)) {
        const reference = parseReference(base);
        return { source: new Registry(runner, reference, false), wanted: wantedOf(reference) };
    }
    const place = base.slice(LAYOUT_PREFIX.length);
    const whole = (0,external_node_path_.resolve)(runner.workspace, place);
    const isFolder = await (0,promises_.stat)(whole).then((found) => found.isDirectory(), () => false);
    if (isFolder)
        return { source: new OciLayout(whole), wanted: '' };
    const colon = place.lastIndexOf(':');
    return {
        source: new OciLayout((0,external_node_path_.resolve)(runner.workspace, colon < 0 ? place : place.slice(0, colon))),
        wanted: colon < 0 ? '' : place.slice(colon + 1),
    };
}
function isIndex(document, mediaType) {
    const type = document.mediaType ?? mediaType;
    return type === MEDIA_TYPES.index || type === DOCKER_MEDIA_TYPES.index || Array.isArray(document.manifests);
}
async function childManifest(source, base, entries, platform) {
    const fitting = entries.filter(({ platform: one }) => one?.os === platform.oci.os && one.architecture === platform.oci.architecture);
    // Most bases leave the variant of arm64 out.
    const found = fitting.find((one) => one.platform?.variant === platform.oci.variant) ??
        fitting.find((one) => one.platform?.variant === undefined);
    if (found === undefined) {
        const names = entries.map(({ platform: one }) => [one?.os, one?.architecture, one?.variant].filter(Boolean).join('/'));
        throw new src_runner/* InputError */.dz(`The base image ${base} has nothing for ${platform.name}. It has: ${names.join(', ')}.`);
    }
    const { bytes } = await source.document(requireDigest(found.digest));
    return parseDocument(bytes, `The manifest ${found.digest} of ${base}`);
}
async function takeOver(runner, source, base, manifest, platform, target) {
    const { config: described, layers: listed } = manifest;
    if (described === undefined || listed === undefined) {
        throw new src_runner/* InputError */.dz(`The base image ${base} has a manifest without configuration and layers.`);
    }
    await takeBlob(runner, source, base, described, target);
    const { bytes } = await target.document(described.digest);
    const config = parseDocument(bytes, `The configuration of ${base}`);
    if (config.os !== platform.oci.os || config.architecture !== platform.oci.architecture) {
        throw new src_runner/* InputError */.dz(`The base image ${base} is for ${config.os}/${config.architecture}, and should be for ${platform.name}.`);
    }
    const layers = [];
    for (const { mediaType, digest, size } of listed) {
        const layer = { mediaType: LAYER_TYPES[mediaType] ?? mediaType, digest, size };
        await takeBlob(runner, source, base, layer, target);
        layers.push(layer);
    }
    return { layers, config };
}
async function takeBlob(runner, source, base, descriptor, target) {
    requireDigest(descriptor.digest);
    if (await target.has(descriptor))
        return;
    const file = (0,external_node_path_.join)(target.directory, `${descriptor.digest.slice('sha256:'.length)}.partial`);
    runner.info(`Fetching ${descriptor.digest} of ${base}: ${String(descriptor.size)} bytes`);
    await source.fetch(descriptor, file);
    const actual = `sha256:${await (0,src_runner/* sha256File */.Q3)(file)}`;
    if (actual !== descriptor.digest) {
        throw new src_runner/* InputError */.dz(`The base image ${base} has a blob that is ${actual}, and should be ${descriptor.digest}.`);
    }
    await target.adopt(file, descriptor);
}

;// CONCATENATED MODULE: ./build/src/oci/image.js

const STATEMENT = 'https://in-toto.io/Statement/v1';
const CYCLONEDX = 'https://cyclonedx.org/bom';
/** How an index says that an entry is no image but a word about one. Source: BuildKit, `attestation-storage.md`. */
const UNKNOWN = { os: 'unknown', architecture: 'unknown' };
/**
 * Writes an image for several platforms into a layout: one manifest each, an attestation with its bills of materials
 * beside it, as BuildKit stores them, and the index of all. Layers and the base's blobs are there already.
 */
async function writeImage(layout, images, options) {
    const platforms = [];
    const attestations = [];
    for (const image of images) {
        const manifest = await writeManifest(layout, image, options);
        platforms.push(manifest);
        if (image.sboms.length > 0)
            attestations.push(await writeAttestation(layout, manifest.manifest, image, options));
    }
    const document = {
        schemaVersion: 2,
        mediaType: MEDIA_TYPES.index,
        manifests: [...platforms.map(({ manifest }) => manifest), ...attestations],
        annotations: options.annotations,
    };
    return { index: await layout.addDocument(document, MEDIA_TYPES.index), platforms };
}
async function writeManifest(layout, { platform, base, layers, run }, { created, annotations }) {
    const date = created.toISOString();
    const inherited = base.config;
    const config = {
        created: date,
        ...platform.oci,
        config: mergeRunConfig(inherited?.config ?? {}, run),
        rootfs: {
            type: 'layers',
            diff_ids: [...(inherited?.rootfs.diff_ids ?? []), ...layers.map(({ diffId }) => diffId)],
        },
        history: [...(inherited?.history ?? []), ...layers.map(() => ({ created: date, created_by: 'archway assemble' }))],
    };
    const all = [...base.layers, ...layers.map(({ descriptor }) => descriptor)];
    const document = {
        schemaVersion: 2,
        mediaType: MEDIA_TYPES.manifest,
        config: await layout.addDocument(config, MEDIA_TYPES.config),
        layers: all,
        annotations,
    };
    const manifest = await layout.addDocument(document, MEDIA_TYPES.manifest);
    return { platform, manifest: { ...manifest, platform: platform.oci }, layers: all };
}
/** Variables, labels and ports add to those of the base; all else replaces it. A new entry point drops the old command. */
function mergeRunConfig(base, own) {
    const { Cmd, ...rest } = base;
    const names = new Set((own.Env ?? []).map((line) => line.split('=')[0]));
    const env = [...(base.Env ?? []).filter((line) => !names.has(line.split('=')[0])), ...(own.Env ?? [])];
    const labels = { ...base.Labels, ...own.Labels };
    const ports = { ...base.ExposedPorts, ...own.ExposedPorts };
    return {
        ...rest,
        ...(own.Entrypoint === undefined && Cmd !== undefined && { Cmd }),
        ...own,
        ...(env.length > 0 && { Env: env }),
        ...(Object.keys(labels).length > 0 && { Labels: labels }),
        ...(Object.keys(ports).length > 0 && { ExposedPorts: ports }),
    };
}
async function writeAttestation(layout, manifest, { platform, sboms }, { name }) {
    const subject = [
        { name: `${name}?platform=${platform.name}`, digest: { sha256: manifest.digest.slice('sha256:'.length) } },
    ];
    const layers = [];
    for (const predicate of sboms) {
        const statement = { _type: STATEMENT, subject, predicateType: CYCLONEDX, predicate };
        layers.push(await layout.addDocument(statement, MEDIA_TYPES.statement, { 'in-toto.io/predicate-type': CYCLONEDX }));
    }
    const config = { ...UNKNOWN, rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) } };
    const document = {
        schemaVersion: 2,
        mediaType: MEDIA_TYPES.manifest,
        config: await layout.addDocument(config, MEDIA_TYPES.config),
        layers,
    };
    const written = await layout.addDocument(document, MEDIA_TYPES.manifest);
    return {
        ...written,
        platform: UNKNOWN,
        annotations: {
            'vnd.docker.reference.type': 'attestation-manifest',
            'vnd.docker.reference.digest': manifest.digest,
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./build/src/oci/layer.js










/** Of folders that a package does not name itself. */
const FOLDER_MODE = 0o755;
/** Lists what is in a package's tar.gz. @throws InputError when it cannot be read */
async function listPackage(archive) {
    const entries = [];
    await readPackage(archive, async (header, content) => {
        entries.push(describe(archive, header));
        content.resume();
        await Promise.resolve();
    });
    return entries;
}
/**
 * Makes an image layer of a package: its files below a prefix with their modes, owned by root. The same package gives the same tar; the
 * compressed bytes are the same for the same release line of Node.
 *
 * @param archive the package's tar.gz
 * @param prefix absolute folder in the image
 * @param layer path of the file that is written
 * @throws InputError when the package holds what no layer may
 */
async function packLayer(archive, prefix, layer, mtime) {
    const tar = (0,tar_stream.pack)();
    const inner = (0,external_node_crypto_.createHash)('sha256');
    const outer = (0,external_node_crypto_.createHash)('sha256');
    const writing = (0,external_node_stream_promises_.pipeline)(tar, tap(inner), (0,external_node_zlib_.createGzip)(), tap(outer), await (0,src_runner/* openSink */.Aq)(layer, 'wx'));
    const feeding = feed(tar, archive, prefix, mtime).catch((error) => {
        tar.destroy(error);
        throw error;
    });
    await Promise.all([feeding, writing]);
    const digest = `sha256:${outer.digest('hex')}`;
    return {
        descriptor: { mediaType: MEDIA_TYPES.layer, digest, size: (await (0,promises_.stat)(layer)).size },
        diffId: `sha256:${inner.digest('hex')}`,
    };
}
async function feed(tar, archive, prefix, mtime) {
    const owner = { uid: 0, gid: 0, mtime: wholeSeconds(mtime) };
    const inside = prefix.replace(/^\/+|\/+$/g, '');
    const made = new Set();
    const makeFolder = (name, mode = FOLDER_MODE) => {
        if (name === '' || name === '.' || made.has(name))
            return;
        makeFolder(external_node_path_.posix.dirname(name));
        made.add(name);
        tar.entry({ name: `${name}/`, type: 'directory', mode, ...owner });
    };
    await readPackage(archive, async (header, content) => {
        const { name, type, mode } = describe(archive, header);
        const path = external_node_path_.posix.join(inside, name);
        if (type === 'directory') {
            makeFolder(path, mode);
            content.resume();
            return;
        }
        makeFolder(external_node_path_.posix.dirname(path));
        if (type === 'file') {
            const entry = tar.entry({ name: path, type, mode, size: header.size, ...owner });
            await (0,external_node_stream_promises_.pipeline)(content, entry);
            return;
        }
        const target = header.linkname;
        const linkname = type === 'link' ? external_node_path_.posix.join(inside, safeName(archive, target)) : target;
        tar.entry({ name: path, type, mode: 0o777, linkname, ...owner });
        content.resume();
    });
    tar.finalize();
}
function tap(hash) {
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(null, chunk);
        },
    });
}
function wholeSeconds(date) {
    return new Date(Math.floor(date.getTime() / 1000) * 1000);
}
async function readPackage(archive, visit) {
    const parser = (0,tar_stream.extract)();
    parser.on('entry', (header, content, next) => {
        // The library's stream is Node's in all but its type.
        visit(header, content).then(() => {
            next();
        }, (error) => {
            next(error);
        });
    });
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), (0,external_node_zlib_.createGunzip)(), parser);
    }
    catch (error) {
        if ((0,src_runner/* isExpectedFailure */.$B)(error))
            throw error;
        throw new src_runner/* InputError */.dz(`${external_node_path_.posix.basename(archive)} is no tar.gz that can be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, {
            cause: error,
        });
    }
}
function describe(archive, header) {
    const { type } = header;
    if (type !== 'file' && type !== 'directory' && type !== 'symlink' && type !== 'link') {
        throw new src_runner/* InputError */.dz(`${external_node_path_.posix.basename(archive)} holds ${header.name}, a ${type}, which an image may not be given.`);
    }
    // The library takes the content for what follows: it misreads it, or waits for more.
    if (type === 'directory' && header.size > 0) {
        throw new src_runner/* InputError */.dz(`${external_node_path_.posix.basename(archive)} holds ${header.name}, a folder with content, which no archive has.`);
    }
    return {
        name: safeName(archive, header.name),
        type,
        executable: type === 'file' && (header.mode & 0o111) !== 0,
        mode: header.mode & 0o7777,
        mtime: header.mtime,
    };
}
/** A name inside the package: it must lead nowhere else, and not remove files of the layers below. */
function safeName(archive, name) {
    const plain = external_node_path_.posix.normalize(name.replace(/^(\.?\/)+/, '')).replace(/\/$/, '');
    const hostile = plain.split('/').some((part) => part === '..' || part.startsWith('.wh.'));
    if (!hostile)
        return plain === '.' ? '' : plain;
    throw new src_runner/* InputError */.dz(`${external_node_path_.posix.basename(archive)} holds ${name}, a name that no layer may have.`);
}

// EXTERNAL MODULE: ./build/src/host/index.js + 11 modules
var host = __webpack_require__(9628);
;// CONCATENATED MODULE: ./build/src/oci/push.js



const WIDTH = 3;
/**
 * Sends an image out of a layout to a registry: blobs first, then manifests by digest, and the tags last, so that nobody
 * ever sees a tag without all that it names.
 *
 * @returns how many bytes of blobs had to be sent; the rest was there
 */
async function pushImage(runner, layout, index, reference, tags) {
    const registry = new Registry(runner, reference, true);
    const { bytes } = await layout.document(index.digest);
    const { manifests } = parseDocument(bytes, 'The index');
    const documents = await Promise.all(manifests.map(async (entry) => ({ entry, bytes: (await layout.document(entry.digest)).bytes })));
    const blobs = new Map();
    for (const { entry, bytes: text } of documents) {
        const { config, layers } = parseDocument(text, `The manifest ${entry.digest}`);
        for (const blob of [config, ...layers])
            blobs.set(blob.digest, blob);
    }
    const sent = await (0,host/* inParallel */.HN)(blobs.values(), WIDTH, async (blob) => (await registry.pushBlob(blob, layout.blobPath(blob.digest))) ? blob.size : 0);
    for (const { entry, bytes: text } of documents)
        await registry.pushDocument(text, entry.mediaType, entry.digest);
    for (const tag of tags)
        await registry.pushDocument(bytes, index.mediaType, tag);
    return sent.reduce((sum, size) => sum + size, 0);
}

;// CONCATENATED MODULE: ./build/src/oci/index.js
/** Container images, by the specifications of the Open Container Initiative. */







// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/src/assemble/apt-repository.js







/** The folder of the repository in the output. */
const APT_FOLDER = 'apt';
/** What users import to check the signature. */
const KEY_FILE = 'archive-keyring.asc';
/** Architecture of packages that have no machine code: they are listed for each architecture. */
const INDEPENDENT = 'all';
const SUITE = /^[A-Za-z0-9][A-Za-z0-9.+~-]*$/;
const compress = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
/**
 * Writes an APT repository: `pool/`, and `dists/<suite>` with Packages, Packages.gz and Release for each architecture;
 * InRelease, Release.gpg and the public key where a key is given. The same packages give the same bytes, signatures apart.
 *
 * Source: wiki.debian.org/DebianRepository/Format.
 *
 * @param folder empty or missing; receives the repository
 * @throws InputError for a name that apt cannot take, a package that dpkg cannot read, and a key that gpg cannot use
 */
async function writeAptRepository(runner, folder, debs, options) {
    for (const [what, name] of Object.entries({ suite: options.suite, component: options.component })) {
        if (!SUITE.test(name))
            throw new src_runner/* InputError */.dz(`'${name}' is no ${what} of an APT repository. Give one such as stable or main.`);
    }
    await (0,host/* installPackages */.R)(runner, ['dpkg', ...(options.signingKey === undefined ? [] : ['gpg', 'gpg-agent'])]);
    const entries = await Promise.all(debs.map((deb) => addToPool(runner, folder, deb, options)));
    requireDistinct(entries);
    const named = [...new Set(entries.map(({ architecture }) => architecture))].filter((one) => one !== INDEPENDENT);
    const architectures = (named.length === 0 ? [INDEPENDENT] : named).sort();
    const indexes = [];
    for (const architecture of architectures) {
        const listed = entries.filter((one) => one.architecture === architecture || one.architecture === INDEPENDENT);
        indexes.push(...(await writePackages(folder, options, architecture, listed)));
    }
    await writeRelease(folder, options, architectures, indexes);
    const signedBy = options.signingKey === undefined ? null : await sign(runner, folder, options, options.signingKey);
    return { suite: options.suite, component: options.component, architectures, packages: entries.length, signedBy };
}
async function addToPool(runner, folder, { path, file }, { component }) {
    const control = await readControl(runner, path, file);
    const field = (name) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(control)?.[1]?.trim() ?? '';
    const [name, version, architecture] = [field('Package'), field('Version'), field('Architecture')];
    if (!/^[a-z0-9][a-z0-9+.-]+$/.test(name) || version === '' || !/^[a-z0-9-]+$/.test(architecture)) {
        throw new src_runner/* InputError */.dz(`${file} has no valid Package, Version and Architecture in its control file.`);
    }
    const place = (0,external_node_path_.join)('pool', component, name.startsWith('lib') ? name.slice(0, 4) : name.slice(0, 1), name, file);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, place)), { recursive: true });
    await (0,promises_.copyFile)(path, (0,external_node_path_.join)(folder, place));
    const { size } = await (0,promises_.stat)(path);
    const [sha256, sha512] = [await (0,src_runner/* digestFile */.TM)(path, 'sha256'), await (0,src_runner/* digestFile */.TM)(path, 'sha512')];
    const own = [`Filename: ${place}`, `Size: ${String(size)}`, `SHA256: ${sha256}`, `SHA512: ${sha512}`];
    return { name, version, architecture, stanza: [control.trimEnd(), ...own, ''].join('\n') };
}
async function readControl(runner, path, file) {
    try {
        const { stdout } = await runner.exec('dpkg-deb', ['--field', path], {
            quiet: true,
            env: { ...runner.env, LC_ALL: 'C.UTF-8' },
        });
        return stdout;
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        throw new src_runner/* InputError */.dz(`${file} is no package that dpkg can read: ${error.failure.lastLines.at(-1) ?? ''}`, {
            cause: error,
        });
    }
}
function requireDistinct(entries) {
    const seen = new Set();
    for (const { name, version, architecture } of entries) {
        const key = `${name} ${version} for ${architecture}`;
        if (seen.has(key))
            throw new src_runner/* InputError */.dz(`There are two Debian packages ${key}. apt would take either.`);
        seen.add(key);
    }
}
/** @returns the paths of the indexes, relative to the suite's folder */
async function writePackages(folder, { suite, component }, architecture, entries) {
    const sorted = [...entries].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
    const text = sorted.map(({ stanza }) => stanza).join('\n');
    const place = (0,external_node_path_.join)(component, `binary-${architecture}`);
    const directory = (0,external_node_path_.join)(folder, 'dists', suite, place);
    await (0,promises_.mkdir)(directory, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'Packages'), text);
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'Packages.gz'), await compress(text));
    return [(0,external_node_path_.join)(place, 'Packages'), (0,external_node_path_.join)(place, 'Packages.gz')];
}
async function writeRelease(folder, { suite, component, origin, date }, architectures, indexes) {
    const directory = (0,external_node_path_.join)(folder, 'dists', suite);
    const digests = { SHA256: [], SHA512: [] };
    for (const index of indexes) {
        const content = await (0,promises_.readFile)((0,external_node_path_.join)(directory, index));
        for (const name of ['SHA256', 'SHA512']) {
            const digest = (0,external_node_crypto_.createHash)(name).update(content).digest('hex');
            digests[name].push(` ${digest} ${String(content.length)} ${index}`);
            // A client that has read an older Release still finds what that names, while a newer one is put in its place.
            const byHash = (0,external_node_path_.join)(directory, (0,external_node_path_.dirname)(index), 'by-hash', name, digest);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(byHash), { recursive: true });
            await (0,promises_.writeFile)(byHash, content);
        }
    }
    const lines = [
        `Origin: ${origin}`,
        `Label: ${origin}`,
        `Suite: ${suite}`,
        `Codename: ${suite}`,
        `Date: ${date.toUTCString().replace('GMT', 'UTC')}`,
        `Architectures: ${architectures.join(' ')}`,
        `Components: ${component}`,
        'Acquire-By-Hash: yes',
        ...Object.entries(digests).flatMap(([name, list]) => [`${name}:`, ...list]),
    ];
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'Release'), `${lines.join('\n')}\n`);
}
/** Signs Release in a key ring of its own, which is gone afterwards. @returns the key's fingerprint */
async function sign(runner, folder, options, key) {
    const home = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runner.temporaryDirectory, 'gpg-'));
    const gpg = async (args, input) => {
        const common = ['--homedir', home, '--batch', '--no-tty', '--pinentry-mode', 'loopback'];
        const { stdout } = await runner.exec('gpg', [...common, ...args], { quiet: true, input });
        return stdout;
    };
    try {
        await gpg(['--import'], key);
        const listing = await gpg(['--list-secret-keys', '--with-colons'], '');
        const fingerprint = /^fpr:(?:[^:]*:){8}([0-9A-F]+):/m.exec(listing)?.[1];
        if (fingerprint === undefined)
            throw new src_runner/* InputError */.dz('The signing key has no private part that gpg can use.');
        const directory = (0,external_node_path_.join)(folder, 'dists', options.suite);
        // The passphrase goes through standard input: arguments can be seen by every user of the machine.
        const unlock = ['--passphrase-fd', '0', '--local-user', fingerprint, '--digest-algo', 'SHA512', '--armor'];
        const release = (0,external_node_path_.join)(directory, 'Release');
        const passphrase = `${options.passphrase ?? ''}\n`;
        await gpg([...unlock, '--output', (0,external_node_path_.join)(directory, 'InRelease'), '--clearsign', release], passphrase);
        await gpg([...unlock, '--output', `${release}.gpg`, '--detach-sign', release], passphrase);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, KEY_FILE), await gpg(['--armor', '--export', fingerprint], ''));
        return fingerprint;
    }
    catch (error) {
        if (!(error instanceof src_runner/* CommandError */.Qd))
            throw error;
        const words = error.failure.lastLines.filter((line) => /^gpg: (?!keybox|Total)/.test(line)).join(' ');
        throw new src_runner/* InputError */.dz(`The APT repository cannot be signed: ${words || error.message}`, { cause: error });
    }
    finally {
        await runner.exec('gpgconf', ['--homedir', home, '--kill', 'all'], { quiet: true, acceptExitCodes: 'any' });
        await (0,promises_.rm)(home, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/src/assemble/cargo-graph.js





const lockSchema = schemas/* object */.Ikc({
    package: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        version: schemas/* string */.YjP(),
        source: schemas/* string */.YjP().optional(),
        checksum: schemas/* string */.YjP().optional(),
        dependencies: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    }))
        .default([]),
});
const manifestSchema = schemas/* object */.Ikc({ package: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).optional() });
/**
 * What a package's Cargo.lock pins for it: what can be reached from the package itself. That holds dependencies of its
 * tests and of other platforms too, since the file does not tell them apart.
 *
 * @param root absolute path of the checkout; the lock file is the nearest one from the package's folder up to here
 * @param path the package's folder, relative to the root
 * @returns undefined where there is no Cargo.lock
 * @throws InputError when a file is not what cargo writes
 */
async function lockedPackages(root, path) {
    const directory = (0,external_node_path_.resolve)(root, path);
    const lock = await nearestLock(root, directory);
    if (lock === undefined)
        return undefined;
    const { package: listed } = readToml(lock.text, lock.path, lockSchema);
    const index = new Map();
    for (const [at, { name, version, source }] of listed.entries()) {
        // Cargo writes no more than tells it apart: a name, a name and a version, or all three.
        for (const key of [name, `${name} ${version}`, `${name} ${version} (${source ?? ''})`])
            index.set(key, at);
    }
    const packages = listed.map(({ name, version, source, checksum, dependencies }) => ({
        name,
        version,
        source,
        checksum,
        dependencies: dependencies.flatMap((key) => index.get(key) ?? []),
    }));
    const own = await ownName(directory);
    const start = packages.findIndex(({ name, source }) => name === own && source === undefined);
    return start < 0 ? packages : reachable(packages, start);
}
async function nearestLock(root, directory) {
    for (let folder = directory; !(0,external_node_path_.relative)(root, folder).startsWith('..'); folder = (0,external_node_path_.dirname)(folder)) {
        const path = (0,external_node_path_.join)(folder, 'Cargo.lock');
        const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { path, text };
        if (folder === root || folder === (0,external_node_path_.dirname)(folder))
            break;
    }
    return undefined;
}
async function ownName(directory) {
    const path = (0,external_node_path_.join)(directory, 'Cargo.toml');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    return readToml(text, path, manifestSchema).package?.name;
}
function readToml(text, path, schema) {
    try {
        return schema.parse((0,dist/* parse */.qg)(text));
    }
    catch (error) {
        throw new src_runner/* InputError */.dz(`${path} cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    }
}
/** What can be reached from a package, itself first, numbered anew. */
function reachable(packages, start) {
    const order = [start];
    const seen = new Set(order);
    for (const at of order) {
        for (const next of packages[at]?.dependencies ?? []) {
            if (seen.has(next))
                continue;
            seen.add(next);
            order.push(next);
        }
    }
    const renumbered = new Map(order.map((old, at) => [old, at]));
    return order.flatMap((old) => {
        const one = packages[old];
        if (one === undefined)
            return [];
        return [{ ...one, dependencies: one.dependencies.flatMap((next) => renumbered.get(next) ?? []) }];
    });
}

;// CONCATENATED MODULE: ./build/src/assemble/gate.js


/**
 * Reads what is required: `all`, `none`, or platforms and packages, in any order. Platforms alone mean all their packages,
 * packages alone all their platforms, both together those packages for those platforms.
 *
 * @param words empty for what the plan says
 * @param packages the names of the plan's packages
 * @throws InputError for a word that is neither a platform nor a package, or both
 */
function parseRequirement(words, packages) {
    if (words.length === 0)
        return { kind: 'plan' };
    const [first] = words;
    if (words.length === 1 && (first === 'all' || first === 'none'))
        return { kind: first };
    const platforms = [];
    const named = [];
    for (const word of words) {
        if (packages.has(word))
            named.push(word);
        else
            platforms.push(platformName(word, packages));
    }
    return { kind: 'named', platforms, packages: named };
}
function platformName(word, packages) {
    try {
        return (0,src_config/* parsePlatform */.FL)(word).name;
    }
    catch (error) {
        throw new src_runner/* InputError */.dz(`'${word}' is neither a package nor a platform. Packages are: ${[...packages].join(', ')}. ${(0,src_runner/* errorMessage */.gJ)(error)} ` +
            'Or say `all` or `none`.', { cause: error });
    }
}
/** Whether a cell must have passed. */
function isRequired(requirement, cell, byPlan) {
    switch (requirement.kind) {
        case 'plan':
            return byPlan;
        case 'all':
            return true;
        case 'none':
            return false;
        case 'named':
            return ((requirement.platforms.length === 0 || requirement.platforms.includes(cell.platform)) &&
                (requirement.packages.length === 0 || requirement.packages.includes(cell.package)));
    }
}

;// CONCATENATED MODULE: ./build/src/assemble/check.js




/** The fields of a cell that say what is built. Reasons, labels and time limits may change without changing that. */
const IDENTITY = [
    'package',
    'path',
    'language',
    'platform',
    'strategy',
    'environment',
    'required',
    'artifact',
];
/** File names as releases, package indexes and checksum files take them without quoting. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9.,_+~:-]*$/;
/**
 * Holds what was gathered against the plan: every cell there is one of the plan's and as it was planned, all are of one
 * commit, every file is there with its size and digest, no name is there twice, and nothing is there that no cell made.
 *
 * @returns one entry for each cell of the plan, then one for each that was blocked
 * @throws InputError that names all that is wrong
 */
async function checkCells(plan, gathered, requirement) {
    const problems = [
        ...gathered.strangers.map((path) => `${path} belongs to no cell: no report lists it.`),
        ...gathered.cells.flatMap((one) => checkAgainstPlan(plan, one)),
        ...checkCommits(plan, gathered.cells),
        ...checkNames(gathered.cells),
        ...(await Promise.all(gathered.cells.map(checkFiles))).flat(),
    ];
    if (problems.length > 0) {
        const advice = gathered.strangers.length === 0 ? '' : '\nDownload the artifacts of the cells alone, by `pattern`.';
        throw new src_runner/* InputError */.dz(`The artifacts are not what was planned:\n${problems.map((one) => `- ${one}`).join('\n')}${advice}`);
    }
    const byId = new Map(gathered.cells.map((one) => [one.report.cell.id, one]));
    return [
        ...plan.cells.map((cell) => checkedCell(cell, byId.get(cell.id), requirement)),
        ...plan.decisions.flatMap((one) => {
            if (one.strategy !== 'blocked')
                return [];
            const { package: name, platform, reason } = one;
            const id = `${name}-${platform.replaceAll('/', '-')}`;
            const required = isRequired(requirement, one, false);
            return [{ id, package: name, platform, status: 'blocked', required, reason, gathered: undefined }];
        }),
    ];
}
function checkedCell(cell, gathered, requirement) {
    const { id, package: name, platform } = cell;
    const required = isRequired(requirement, cell, cell.required);
    const common = { id, package: name, platform, required, gathered };
    const report = gathered?.report;
    if (report === undefined) {
        return { ...common, status: 'missing', reason: `no artifact '${cell.artifact}' with its report is there` };
    }
    if (report.result === 'passed')
        return { ...common, status: 'passed', reason: '' };
    if (report.result === 'planned')
        return { ...common, status: 'missing', reason: 'it was not built' };
    const { phase, message } = report.failure ?? { phase: 'an unknown phase', message: 'no reason was recorded' };
    return { ...common, status: 'failed', reason: `failed in ${phase}: ${message}` };
}
function checkAgainstPlan(plan, { report, shown }) {
    const { cell } = report;
    const planned = plan.cells.find(({ id }) => id === cell.id);
    if (planned === undefined)
        return [`${shown} is of cell '${cell.id}', which the plan does not have.`];
    return IDENTITY.filter((field) => planned[field] !== cell[field]).map((field) => `${shown} is of another plan: '${cell.id}' has ${field} ${JSON.stringify(cell[field])}, and is planned with ` +
        `${JSON.stringify(planned[field])}. Plan and build again.`);
}
function checkCommits(plan, cells) {
    const known = cells.filter(({ report }) => report.commit !== null && report.result !== 'planned');
    const counts = new Map();
    for (const { report } of known)
        counts.set(report.commit ?? '', (counts.get(report.commit ?? '') ?? 0) + 1);
    // Without the plan's word, the commit that most cells are of is the one that the others are not of.
    const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
    const expected = plan.commit ?? most;
    const source = typeof plan.commit === 'string' ? 'the plan is' : 'the other cells are';
    return known
        .filter(({ report }) => report.commit !== expected)
        .map(({ report, shown }) => `${shown} is of commit ${String(report.commit)}, and ${source} of ${String(expected)}.`);
}
/** Releases put all files into one folder, so that no two may have the same name, whatever they are for. */
function checkNames(cells) {
    const owners = new Map();
    const problems = [];
    for (const { report } of cells) {
        for (const { file } of report.files) {
            if (!FILE_NAME.test(file)) {
                problems.push(`${report.cell.id} lists a file '${file}': a name may have letters, digits and . , _ + ~ : - only.`);
            }
            const owner = owners.get(file);
            if (owner !== undefined)
                problems.push(`${owner} and ${report.cell.id} both made a file '${file}'.`);
            owners.set(file, report.cell.id);
        }
    }
    return problems;
}
async function checkFiles({ report, directory, shown }) {
    const problems = [];
    for (const { file, bytes, sha256 } of report.files) {
        if (!FILE_NAME.test(file))
            continue;
        const path = (0,external_node_path_.join)(directory, file);
        const status = await (0,promises_.lstat)(path).catch(() => undefined);
        if (status === undefined)
            problems.push(`${shown} lists ${file}, which is not there.`);
        else if (!status.isFile())
            problems.push(`${file} of ${report.cell.id} is no regular file.`);
        else {
            const actual = await (0,src_runner/* sha256File */.Q3)(path);
            if (status.size !== bytes || actual !== sha256) {
                problems.push(`${file} of ${report.cell.id} is not the file that was built: it has ${String(status.size)} bytes and SHA-256 ` +
                    `${actual}, and had ${String(bytes)} and ${sha256}.`);
            }
        }
    }
    return problems;
}

;// CONCATENATED MODULE: ./build/src/assemble/gather.js




/** Reports of cells are small; what is larger is none. */
const MAX_REPORT = 4 * 1024 * 1024;
/** `<run>/<artifact>`, and room for a folder or two around them. */
const MAX_DEPTH = 4;
/** What Archway itself puts beside reports. */
const OWN_FILES = new Set([src_config/* CELL_REPORT_FILE */.Xk, src_config/* PLAN_FILE */.VI, 'SHA256SUMS', 'SHA512SUMS']);
/**
 * Finds the cells in a folder of artifacts: one folder for each, as actions/download-artifact lays them, or all merged
 * into one (`merge-multiple`), or the output folder of `archway build`. Symbolic links are not followed.
 *
 * A cell that is there twice, as after its job was run again, counts once: the report that ended last wins.
 *
 * @param root absolute path of the folder
 * @throws InputError when it is no folder, a report cannot be read, or two reports of a cell ended at the same moment
 */
async function gatherCells(runner, root) {
    const status = await (0,promises_.stat)(root).catch((error) => {
        throw new src_runner/* InputError */.dz(`The folder of artifacts '${root}' cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    if (!status.isDirectory())
        throw new src_runner/* InputError */.dz(`'${root}' is to be a folder of artifacts, and is none.`);
    const gatherer = new Gatherer(root);
    await gatherer.directory(root, 0);
    return gatherer.finish(runner);
}
class Gatherer {
    #root;
    #found = [];
    /** By folder with reports: its other files. */
    #files = new Map();
    #others = [];
    #planFile;
    constructor(root) {
        this.#root = root;
    }
    async directory(directory, depth) {
        const entries = (await (0,promises_.readdir)(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
        const files = [];
        const folders = [];
        let reports = 0;
        for (const entry of entries) {
            const path = (0,external_node_path_.join)(directory, entry.name);
            if (entry.isDirectory()) {
                folders.push(entry.name);
                continue;
            }
            if (entry.isFile() && entry.name === src_config/* PLAN_FILE */.VI)
                this.#addPlan(path);
            const report = entry.isFile() && entry.name.endsWith('.json') ? await this.#report(path) : undefined;
            if (report === undefined)
                files.push(entry.name);
            else {
                reports++;
                this.#found.push({ report, directory, shown: this.#shown(path) });
            }
        }
        if (reports > 0)
            this.#files.set(directory, files);
        else if (files.length > 0 && directory !== this.#root && !files.includes(src_config/* PLAN_FILE */.VI)) {
            this.#others.push(this.#shown(directory));
        }
        const ids = new Set(this.#found.filter((one) => one.directory === directory).map(({ report }) => report.cell.id));
        for (const folder of folders) {
            // What `archway build` leaves beside its packages: logs, and what it packed.
            if (reports > 0 && (folder === 'logs' || ids.has(folder)))
                continue;
            if (depth < MAX_DEPTH)
                await this.directory((0,external_node_path_.join)(directory, folder), depth + 1);
        }
    }
    finish(runner) {
        const cells = newestOfEach(runner, this.#found);
        // Files of an older report of the same cell are not strange either.
        const listed = new Set(this.#found.flatMap(({ report, directory }) => report.files.map(({ file }) => (0,external_node_path_.join)(directory, file))));
        const strangers = [...this.#files].flatMap(([directory, files]) => files
            .filter((file) => !OWN_FILES.has(file) && !listed.has((0,external_node_path_.join)(directory, file)))
            .map((file) => this.#shown((0,external_node_path_.join)(directory, file))));
        return { cells, strangers, planFile: this.#planFile, others: this.#others };
    }
    #addPlan(path) {
        if (this.#planFile !== undefined) {
            throw new src_runner/* InputError */.dz(`There are two plans, ${this.#shown(this.#planFile)} and ${this.#shown(path)}. Say which one by \`plan-file\`.`);
        }
        this.#planFile = path;
    }
    /** The report in a file; undefined for other JSON. A `cell.json` must be one. */
    async #report(path) {
        const must = path.endsWith(`/${src_config/* CELL_REPORT_FILE */.Xk}`);
        if ((await (0,promises_.stat)(path)).size > MAX_REPORT) {
            if (must)
                throw new src_runner/* InputError */.dz(`${this.#shown(path)} is too large for the report of a cell.`);
            return undefined;
        }
        const text = await (0,promises_.readFile)(path, 'utf8');
        return must || looksLikeReport(text) ? (0,src_config/* parseCellReport */.S7)(text, this.#shown(path)) : undefined;
    }
    #shown(path) {
        return (0,external_node_path_.relative)(this.#root, path);
    }
}
function looksLikeReport(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && 'schema' in value && 'cell' in value && 'files' in value;
    }
    catch {
        return false;
    }
}
function newestOfEach(runner, found) {
    const byId = new Map();
    for (const one of found) {
        const other = byId.get(one.report.cell.id);
        if (other === undefined) {
            byId.set(one.report.cell.id, one);
            continue;
        }
        // Merged artifacts hold a report under two names.
        if (JSON.stringify(one.report) === JSON.stringify(other.report))
            continue;
        const [older, newer] = inOrder(one, other);
        runner.notice(`${one.report.cell.id} was built more than once. Taken is ${newer.shown}, which ended at ` +
            `${newer.report.finished}, and not ${older.shown} of ${older.report.finished}.`);
        byId.set(one.report.cell.id, newer);
    }
    return [...byId.values()];
}
function inOrder(a, b) {
    const difference = Date.parse(a.report.finished) - Date.parse(b.report.finished);
    if (difference === 0 || Number.isNaN(difference)) {
        throw new src_runner/* InputError */.dz(`${a.shown} and ${b.shown} are both of cell '${a.report.cell.id}', and neither is newer. Remove one of them.`);
    }
    return difference < 0 ? [a, b] : [b, a];
}

;// CONCATENATED MODULE: ./build/src/assemble/history.js

/**
 * The history with what became of a run's cells. A cell that only its configuration kept from being built says nothing
 * of how long its strategy takes, and is left out.
 *
 * @param run GITHUB_RUN_ID, or another name of the run
 */
function recordRun(plan, cells, run, past = src_config/* EMPTY_HISTORY */.nF) {
    const records = cells.flatMap(({ package: name, platform, gathered }) => {
        const report = gathered?.report;
        if (report === undefined || report.result === 'planned' || report.failure?.kind === 'configuration')
            return [];
        const decision = plan.decisions.find((one) => one.package === name && one.platform === platform);
        if (decision?.fingerprint === undefined)
            return [];
        const common = { package: name, platform, fingerprint: decision.fingerprint, finished: report.finished, run };
        const seconds = src_config/* PHASES */.ZG.reduce((sum, phase) => sum + (report.milliseconds[phase] ?? 0), 0) / 1000;
        const outcome = report.result;
        const given = report.fallback === null
            ? []
            : [{ ...common, strategy: report.fallback.from, outcome: 'failed', seconds }];
        return [...given, { ...common, strategy: report.strategy, outcome, seconds }];
    });
    return (0,src_config/* addToHistory */.Pc)(past, records);
}

;// CONCATENATED MODULE: ./build/src/assemble/manifest.js


/** The name of the manifest in the output folder. */
const MANIFEST_FILE = 'manifest.json';
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const ociDigest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const file = schemas/* object */.Ikc({
    path: schemas/* string */.YjP().min(1).meta({ description: 'Relative to the manifest.' }),
    bytes: schemas/* int */.Whr().min(0),
    sha256,
    sbom: schemas/* string */.YjP().nullable().meta({ description: 'Path of its SBOM, relative to the manifest.' }),
});
const cell = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1),
    package: schemas/* string */.YjP().min(1),
    platform: schemas/* string */.YjP().min(1).meta({ description: 'As Docker writes it.' }),
    status: schemas/* enum */.k5n(['passed', 'failed', 'missing', 'blocked']),
    required: schemas/* boolean */.zMY().meta({ description: 'Whether the whole fails where this did not pass.' }),
    reason: schemas/* string */.YjP().meta({ description: 'Why it did not pass; empty for what passed.' }),
    version: schemas/* string */.YjP().nullable(),
    strategy: schemas/* enum */.k5n(src_config/* STRATEGIES */.YL).nullable().meta({ description: 'The strategy that was carried out.' }),
    started: schemas/* string */.YjP().nullable(),
    finished: schemas/* string */.YjP().nullable(),
    milliseconds: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(src_config/* PHASES */.ZG), schemas/* number */.aig()).meta({ description: 'How long each phase took.' }),
    tests: schemas/* string */.YjP().nullable().meta({ description: 'passed, failed, none, off or not run.' }),
    tools: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).meta({ description: 'Versions of the tools that it was built with.' }),
    files: schemas/* array */.YOg(file),
});
const manifest_image = schemas/* object */.Ikc({
    package: schemas/* string */.YjP().min(1),
    layout: schemas/* string */.YjP().meta({ description: 'Folder of the OCI layout, relative to the manifest.' }),
    digest: ociDigest.meta({ description: 'Of the index.' }),
    platforms: schemas/* array */.YOg(schemas/* object */.Ikc({ platform: schemas/* string */.YjP(), digest: ociDigest, bytes: schemas/* int */.Whr().min(0) })),
    base: schemas/* string */.YjP().meta({ description: '`scratch`, or the base image with its digest.' }),
    pushed: schemas/* array */.YOg(schemas/* string */.YjP()).meta({ description: 'References under which a registry has it.' }),
});
const apt = schemas/* object */.Ikc({
    path: schemas/* string */.YjP().meta({ description: 'Folder of the repository, relative to the manifest.' }),
    suite: schemas/* string */.YjP(),
    component: schemas/* string */.YjP(),
    architectures: schemas/* array */.YOg(schemas/* string */.YjP()),
    packages: schemas/* int */.Whr().min(1),
    signedBy: schemas/* string */.YjP().nullable().meta({ description: 'Fingerprint of the key that signed InRelease.' }),
});
const manifest_manifestSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(1),
    commit: schemas/* string */.YjP().nullable(),
    run: schemas/* string */.YjP().nullable().meta({ description: 'The workflow run: GITHUB_RUN_ID.' }),
    complete: schemas/* boolean */.zMY().meta({ description: 'Whether all cells passed, and none was blocked.' }),
    cells: schemas/* array */.YOg(cell),
    images: schemas/* array */.YOg(manifest_image),
    apt: apt.nullable(),
    layout: schemas/* array */.YOg(schemas/* string */.YjP()).meta({ description: 'All files beside this one, but those of images.' }),
});
/** JSON Schema of the manifest. */
function manifestJsonSchema() {
    return {
        $id: 'https://raw.githubusercontent.com/OWNER/archway/main/schema/manifest.schema.json',
        title: "Archway's manifest of what was assembled",
        ...z.toJSONSchema(manifest_manifestSchema, { io: 'output' }),
    };
}
/** The manifest as the file's text; a bug of ours is thrown before it is written. */
function manifestText(manifest) {
    return `${JSON.stringify(manifest_manifestSchema.parse(manifest), undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/src/assemble/output.js






/** What a folder that we made may hold without its checksums. */
const output_OWN_FILES = new Set([(0,artifact/* checksumsFile */.$R)('sha256'), (0,artifact/* checksumsFile */.$R)('sha512')]);
/** The part of the layout that is named by digests, and has no checksums of its own. */
const IMAGES_FOLDER = 'images';
/**
 * Fills a folder that appears under its name whole or not at all: `fill` works in a new one beside it, which is renamed
 * at the end. What an earlier call made is replaced; anything else that is there is left alone.
 *
 * @param output absolute path
 * @param artifacts absolute path of the folder that is read; neither may be inside the other
 * @throws InputError where the output cannot be put there without loss
 */
async function fillOutput(output, artifacts, fill) {
    if (isInside(output, artifacts) || isInside(artifacts, output)) {
        throw new src_runner/* InputError */.dz(`The output '${output}' and the artifacts '${artifacts}' may not be the same folder, or one inside the other.`);
    }
    const present = await requireReplaceable(output);
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(output), `.${(0,external_node_path_.basename)(output)}.${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(fresh, { recursive: true });
    try {
        const result = await fill(fresh);
        if (present) {
            const old = `${fresh}.old`;
            await (0,promises_.rename)(output, old);
            await (0,promises_.rename)(fresh, output);
            await (0,promises_.rm)(old, { recursive: true });
        }
        else {
            await (0,promises_.rm)(output, { recursive: true, force: true });
            await (0,promises_.rename)(fresh, output);
        }
        return result;
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
    }
}
function isInside(path, folder) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder), (0,external_node_path_.resolve)(path));
    return way === '' || (!way.startsWith('..') && !way.startsWith('/'));
}
/** Whether there is an earlier output, which may be replaced. */
async function requireReplaceable(output) {
    const entries = await (0,promises_.readdir)(output, { recursive: true, withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw new src_runner/* InputError */.dz(`The output '${output}' cannot be written: ${error.message}`, { cause: error });
    });
    if (entries.length === 0)
        return false;
    const known = await ownFiles(output);
    const foreign = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(output, (0,external_node_path_.join)(entry.parentPath, entry.name)))
        .filter((path) => !known.has(path) && !path.startsWith(`${IMAGES_FOLDER}/`));
    if (known.size > 0 && foreign.length === 0)
        return true;
    const example = foreign[0] ?? entries[0]?.name ?? '';
    throw new src_runner/* InputError */.dz(`The output '${output}' is not empty, and '${example}' in it was not put there by assemble. ` +
        'Nothing was changed: name another folder, or move what is there.');
}
/** The files of an earlier output, as its own manifest names them; none where it is not ours. */
async function ownFiles(output) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(output, MANIFEST_FILE), 'utf8').catch(() => '');
    try {
        const { layout } = JSON.parse(text);
        if (!Array.isArray(layout))
            return new Set();
        return new Set([...output_OWN_FILES, MANIFEST_FILE, ...layout.map(String)]);
    }
    catch {
        return new Set();
    }
}
/** All regular files below a folder, relative to it, sorted. */
async function filesBelow(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)))
        .sort();
}

;// CONCATENATED MODULE: ./build/src/assemble/images.js








/** The folders of a root file system. A package with other ones is for a prefix. */
const ROOT_FOLDERS = new Set(['usr', 'etc', 'opt', 'var', 'srv', 'home']);
const DEFAULT_PREFIX = '/usr/local';
const PACKAGE_SUFFIX = '.tar.gz';
/** A base of another platform has thousands. */
const MOST_PROBLEMS = 20;
/**
 * Makes a package's image, for all platforms that passed, as an OCI layout, and verifies it.
 *
 * @param output the folder that is assembled
 * @throws InputError for what cannot become an image: no package, several programs and no entry point, a program whose
 *   loader the image lacks
 */
async function makeImage(runner, output, request) {
    const { package: name, recipe } = request;
    const reference = recipe.repository === undefined ? undefined : readRepository(name, recipe.repository);
    const cells = request.cells.filter(({ report }) => report.files.some(({ file }) => file.endsWith(PACKAGE_SUFFIX)));
    const [first] = cells;
    if (first === undefined)
        throw new src_runner/* InputError */.dz(`${name} is to become an image, and made no ${PACKAGE_SUFFIX} package.`);
    const folder = (0,external_node_path_.join)(IMAGES_FOLDER, name);
    const layout = await OciLayout.create((0,external_node_path_.join)(output, folder));
    const base = await openBase(runner, recipe.base);
    const parts = [];
    for (const cell of inPlatformOrder(cells))
        parts.push(await platformImage(runner, layout, base, cell, request));
    const { report } = first;
    const created = new Date(Math.max(...parts.map(({ date }) => date.getTime())));
    const annotations = {
        'org.opencontainers.image.created': created.toISOString(),
        'org.opencontainers.image.title': name,
        'org.opencontainers.image.version': report.version,
        ...(report.commit !== null && { 'org.opencontainers.image.revision': report.commit }),
        ...(base.reference !== undefined && { 'org.opencontainers.image.base.name': base.reference }),
        ...(base.digest !== undefined && { 'org.opencontainers.image.base.digest': base.digest }),
    };
    const images = parts.map(({ image }) => image);
    const written = await writeImage(layout, images, { created, annotations, name: recipe.repository ?? name });
    const tags = request.tags.length > 0 ? request.tags : (recipe.tags ?? [asTag(report.version)]);
    await layout.writeTags(written.index, tags);
    const own = new Set(images.flatMap(({ layers }) => layers.map(({ descriptor }) => descriptor.digest)));
    await verifyImage(runner, layout, name, own);
    const platforms = written.platforms.map(({ platform, manifest, layers }) => ({
        platform: platform.name,
        digest: manifest.digest,
        bytes: layers.reduce((sum, { size }) => sum + size, 0),
    }));
    return {
        index: written.index,
        tags,
        reference,
        manifest: { package: name, layout: folder, digest: written.index.digest, platforms, base: base.name, pushed: [] },
    };
}
/** Pushes a made image under all its tags. @returns the references, each with the digest */
async function pushMadeImage(runner, output, { manifest, index, tags, reference }) {
    if (reference === undefined) {
        throw new src_runner/* InputError */.dz(`The image of ${manifest.package} cannot be pushed: archway.yml gives it no \`repository\`. ` +
            'Give one such as ghcr.io/owner/name.');
    }
    const layout = new OciLayout((0,external_node_path_.join)(output, manifest.layout));
    const sent = await pushImage(runner, layout, index, reference, tags);
    const place = `${reference.registry}/${reference.repository}`;
    runner.info(`Pushed ${place}: ${String(sent)} bytes sent, tags ${tags.join(', ')}, ${index.digest}`);
    return tags.map((tag) => `${place}:${tag}@${index.digest}`);
}
function readRepository(name, repository) {
    const reference = parseReference(repository);
    if (reference.tag !== undefined || reference.digest !== undefined) {
        throw new src_runner/* InputError */.dz(`The \`repository\` of ${name}'s image, '${repository}', may have no tag and no digest: give \`tags\`.`);
    }
    return reference;
}
function inPlatformOrder(cells) {
    return [...cells].sort((a, b) => (a.report.cell.platform < b.report.cell.platform ? -1 : 1));
}
/** A version as a tag: what semantic versions put behind a plus sign may not stand in one. */
function asTag(version) {
    const tag = version.replaceAll(/[^\w.-]/g, '-').replace(/^[.-]+/, '');
    return tag === '' ? 'latest' : tag.slice(0, 128);
}
async function platformImage(runner, layout, base, { report, directory }, { package: name, recipe, sboms, contents }) {
    const platform = (0,src_config/* parsePlatform */.FL)(report.cell.platform);
    const files = report.files.map(({ file }) => file).filter((file) => file.endsWith(PACKAGE_SUFFIX));
    const layers = [];
    const placed = [];
    let date = new Date(0);
    for (const file of files) {
        const archive = (0,external_node_path_.join)(directory, file);
        const entries = await listPackage(archive);
        const prefix = recipe.prefix ?? defaultPrefix(entries);
        for (const entry of entries)
            placed.push({ entry, path: `${prefix.replace(/\/+$/, '')}/${entry.name}` });
        const newest = new Date(Math.max(0, ...entries.map(({ mtime }) => mtime.getTime())));
        if (newest > date)
            date = newest;
        layers.push(await addLayer(layout, archive, prefix, newest));
    }
    const programs = files.flatMap((file) => contents.get(file) ?? []);
    if (base.name === SCRATCH)
        requireLoaders(name, platform, programs, new Set(placed.map(({ path }) => path)));
    const run = runConfig(name, recipe, placed.filter(({ entry }) => entry.executable).map(({ path }) => path));
    const bills = files.flatMap((file) => sboms.get(file) ?? []).map((text) => JSON.parse(text));
    return { date, image: { platform, base: await base.forPlatform(platform, layout), layers, run, sboms: bills } };
}
async function addLayer(layout, archive, prefix, date) {
    const scratch = (0,external_node_path_.join)(layout.directory, `.layer-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(scratch);
    try {
        const layer = await packLayer(archive, prefix, (0,external_node_path_.join)(scratch, 'layer.tar.gz'), date);
        await layout.adopt((0,external_node_path_.join)(scratch, 'layer.tar.gz'), layer.descriptor);
        return layer;
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
function defaultPrefix(entries) {
    const isRoot = entries.every(({ name }) => name === '' || ROOT_FOLDERS.has(name.split('/')[0] ?? ''));
    return isRoot ? '/' : DEFAULT_PREFIX;
}
/** An empty base brings no loader and no library: a program that needs one would not start. */
function requireLoaders(name, platform, programs, paths) {
    for (const { path, facts } of programs) {
        const { interpreter } = facts;
        if (interpreter === undefined || paths.has(interpreter))
            continue;
        throw new src_runner/* InputError */.dz(`The image of ${name} for ${platform.name} is built on ${SCRATCH}, and ${path.replace(/^.*!/, '')} needs ` +
            `${interpreter}, which is not in it. Link it statically (CGO_ENABLED=0, -static), or give the image a \`base\`.`);
    }
}
function runConfig(name, recipe, executables) {
    const programs = executables.filter((path) => /\/s?bin\/[^/]+$/.test(path));
    const [only] = programs;
    if (recipe.entrypoint === undefined && (only === undefined || programs.length > 1)) {
        throw new src_runner/* InputError */.dz(`The image of ${name} needs an \`entrypoint\` in archway.yml: the package has ` +
            `${programs.length === 0 ? 'no program' : `several programs (${programs.join(', ')})`} in a bin folder.`);
    }
    const env = Object.entries(recipe.env).map(([variable, value]) => `${variable}=${value}`);
    return {
        Entrypoint: recipe.entrypoint ?? [only ?? ''],
        ...(recipe.cmd !== undefined && { Cmd: recipe.cmd }),
        ...(env.length > 0 && { Env: env }),
        ...(recipe.user !== undefined && { User: recipe.user }),
        ...(recipe.workdir !== undefined && { WorkingDir: recipe.workdir }),
        ...(recipe.ports.length > 0 && {
            ExposedPorts: Object.fromEntries(recipe.ports.map((port) => [port.includes('/') ? port : `${port}/tcp`, {}])),
        }),
        ...(Object.keys(recipe.labels).length > 0 && { Labels: recipe.labels }),
    };
}
/**
 * Opens the finished image. Every layer must be for its platform, those of the base too. What the package brought must
 * also find all that it needs in the image; what a base lacks for itself is its own affair.
 */
async function verifyImage(runner, layout, name, own) {
    const { problems } = await (0,artifact/* verifyPaths */.gF)(runner, [layout.directory], {});
    const ownPaths = [...own].map((digest) => layout.blobPath(digest));
    const wrong = problems.filter(({ severity, rule, path }) => severity === 'error' &&
        (rule === 'architecture' || rule === 'unreadable' || ownPaths.some((blob) => path.startsWith(blob))));
    if (wrong.length === 0)
        return;
    const lines = wrong.slice(0, MOST_PROBLEMS).map(({ path, message }) => `- ${path} ${message}`);
    throw new src_runner/* InputError */.dz([`The image of ${name} is not what it says:`, ...lines].join('\n').replaceAll(`${layout.directory}/`, ''));
}

;// CONCATENATED MODULE: ./build/src/assemble/verify.js





/** At a time: each holds one file open, and decompresses it. */
const verify_WIDTH = 2;
/**
 * Opens every package once more, now that all architectures are in one place: each must be for its cell's platform, and
 * none may hold what another architecture's holds.
 *
 * @returns the ELF files by the name of the package file that they are in
 * @throws InputError that names all that is wrong
 */
async function verifyTogether(runner, cells) {
    const packages = cells.flatMap(({ report, directory }) => report.files.map(({ file }) => ({
        file,
        path: (0,external_node_path_.join)(directory, file),
        platform: (0,src_config/* parsePlatform */.FL)(report.cell.platform),
    })));
    const contents = new Map();
    const problems = new Map();
    const note = (path, message) => {
        const shown = packages.reduce((text, one) => text.replaceAll(one.path, one.file), path);
        problems.set(`${shown}: ${message}`, message);
    };
    await (0,host/* inParallel */.HN)(packages, verify_WIDTH, async ({ file, path, platform }) => {
        const report = await (0,artifact/* verifyPaths */.gF)(runner, [path], { platform });
        contents.set(file, report.files);
        for (const one of report.problems)
            if (one.severity === 'error')
                note(one.path, one.message);
    });
    if (problems.size === 0 && packages.length > 1) {
        const together = await (0,artifact/* verifyPaths */.gF)(runner, packages.map(({ path }) => path));
        for (const one of together.problems)
            if (one.severity === 'error')
                note(one.path, one.message);
    }
    if (problems.size > 0) {
        const list = [...problems.keys()].map((one) => `- ${one}`).join('\n');
        throw new src_runner/* InputError */.dz(`The packages are not what their names say, so nothing was assembled:\n${list}`);
    }
    return contents;
}

;// CONCATENATED MODULE: ./build/src/assemble/assemble.js
















/** What actions/attest reads: names without folders, as releases have them. */
const SUBJECTS_FILE = 'subjects.sha256';
const HISTORY_FILE = 'history.json';
/**
 * Gathers all cells and makes one folder of them. What is not as planned, or not for its platform, is an error, and then
 * nothing is written; a cell that failed or is missing is in the result, and the gate is the caller's.
 *
 * @throws InputError that names all that is wrong
 */
async function assemble(runner, request) {
    const { gathered, plan } = await runner.group('Gather', () => gather(runner, request));
    const requirement = parseRequirement(request.required, new Set(plan.decisions.map((one) => one.package)));
    const cells = await runner.group('Check against the plan', async () => {
        const checked = await checkCells(plan, gathered, requirement);
        for (const { id, status } of checked)
            runner.info(`${status.padEnd(8)} ${id}`);
        return checked;
    });
    const passed = cells.flatMap(({ status, gathered: one }) => (status === 'passed' && one !== undefined ? [one] : []));
    const contents = await runner.group('Verify across architectures', () => verifyTogether(runner, passed));
    const past = request.history === undefined ? undefined : await (0,src_config/* readHistory */.Lu)(runner, request.history);
    const history = recordRun(plan, cells, request.run ?? `local-${new Date().toISOString()}`, past);
    return await fillOutput(request.output, request.artifacts, async (folder) => {
        const sboms = await runner.group('Lay out', () => layOut(folder, passed, contents, request));
        const apt = await aptRepository(runner, folder, passed, request);
        const images = await makeImages(runner, folder, passed, contents, sboms, request);
        await writeSubjects(folder, passed, images);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, HISTORY_FILE), (0,src_config/* historyText */.u_)(history));
        const open = cells.every(({ status, required }) => status === 'passed' || !required);
        if (request.push && !open)
            runner.warning('No image is pushed, as required cells are not there.');
        const pushed = request.push && open ? await pushAll(runner, folder, images) : images.map(({ manifest }) => manifest);
        const manifest = {
            schema: 1,
            commit: plan.commit ?? passed[0]?.report.commit ?? null,
            run: request.run,
            complete: cells.every(({ status }) => status === 'passed'),
            cells: cells.map((cell) => manifestCell(cell, sboms)),
            images: pushed,
            apt,
            layout: (await filesBelow(folder)).filter((file) => !file.startsWith(`${IMAGES_FOLDER}/`)),
        };
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, MANIFEST_FILE), manifestText(manifest));
        const summed = [...manifest.layout.filter((file) => file !== HISTORY_FILE), MANIFEST_FILE];
        for (const algorithm of request.checksums)
            await (0,artifact/* writeChecksums */.gD)(folder, summed, algorithm);
        const path = (file) => (0,external_node_path_.join)(request.output, file);
        return {
            manifest,
            manifestPath: path(MANIFEST_FILE),
            checksumsPath: path((0,artifact/* checksumsFile */.$R)(request.checksums[0])),
            subjectsPath: path(SUBJECTS_FILE),
            historyPath: path(HISTORY_FILE),
            missing: manifest.cells.filter(({ status }) => status !== 'passed'),
        };
    });
}
async function gather(runner, request) {
    const gathered = await gatherCells(runner, request.artifacts);
    const planPath = request.planFile ?? gathered.planFile;
    if (planPath === undefined) {
        throw new src_runner/* InputError */.dz(`There is no plan among the artifacts in '${request.artifacts}'. Upload the output \`plan-file\` of plan with ` +
            'actions/upload-artifact, or name the file by `plan-file`.');
    }
    const plan = await readPlan(planPath);
    runner.info(`${String(gathered.cells.length)} reports of cells, ${String(plan.cells.length)} cells in the plan ${planPath}`);
    for (const other of gathered.others)
        runner.info(`Left out, as it holds no report of a cell: ${other}`);
    return { gathered, plan };
}
/**
 * Reads the file that `plan` wrote.
 *
 * @param path absolute
 * @throws InputError when it cannot be read, or is no plan
 */
async function readPlan(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new src_runner/* InputError */.dz(`The plan '${path}' cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    return (0,src_config/* parsePlanFile */.FU)(text, path);
}
/** Where a cell's files are in the output: `<package>/<platform>`, as `probe/linux-arm64`. */
function placeOf({ cell }) {
    return (0,external_node_path_.join)(cell.package, cell.platform.replaceAll('/', '-'));
}
const SBOM_SUFFIX = '.cdx.json';
/** Copies the packages to their places, each with its bill of materials. @returns the bills by package file */
async function layOut(folder, cells, contents, request) {
    const sboms = new Map();
    // Loaded when it is needed: the library is large.
    const createSbom = request.sbom === 'none' ? undefined : (await Promise.all(/* import() */[__webpack_require__.e(571), __webpack_require__.e(773)]).then(__webpack_require__.bind(__webpack_require__, 1773))).createSbom;
    for (const { report, directory } of cells) {
        const place = (0,external_node_path_.join)(folder, placeOf(report));
        await (0,promises_.mkdir)(place, { recursive: true });
        const { language, path } = report.cell;
        const crates = language === 'rust' && createSbom !== undefined ? await lockedPackages(request.sources, path) : undefined;
        for (const file of report.files) {
            const source = (0,external_node_path_.join)(directory, file.file);
            await (0,promises_.copyFile)(source, (0,external_node_path_.join)(place, file.file));
            if (createSbom === undefined)
                continue;
            const date = await packageDate(source);
            const text = createSbom({ report, file, contents: contents.get(file.file) ?? [], crates, date });
            sboms.set(file.file, text);
            await (0,promises_.writeFile)((0,external_node_path_.join)(place, `${file.file}${SBOM_SUFFIX}`), text);
        }
    }
    return sboms;
}
/** The newest date in a package, which is that of its sources; undefined for packages of another form. */
async function packageDate(path) {
    if (!path.endsWith('.tar.gz'))
        return undefined;
    const dates = (await listPackage(path)).map(({ mtime }) => mtime.getTime());
    return dates.length === 0 ? undefined : new Date(Math.max(...dates));
}
async function aptRepository(runner, folder, cells, { apt }) {
    const debs = cells.flatMap(({ report, directory }) => report.files.filter(({ file }) => file.endsWith('.deb')).map(({ file }) => ({ file, path: (0,external_node_path_.join)(directory, file) })));
    if (debs.length === 0)
        return null;
    // The date of the newest build, not of this moment: what is assembled again is the same.
    const date = new Date(Math.max(...cells.map(({ report }) => Date.parse(report.finished) || 0)));
    return await runner.group('APT repository', async () => ({
        path: APT_FOLDER,
        ...(await writeAptRepository(runner, (0,external_node_path_.join)(folder, APT_FOLDER), debs, { ...apt, date })),
    }));
}
async function makeImages(runner, folder, cells, contents, sboms, { images, imageTags }) {
    const made = [];
    for (const [name, recipe] of images) {
        const own = cells.filter(({ report }) => report.cell.package === name);
        if (own.length === 0) {
            runner.warning(`${name} gets no image: none of its cells passed.`);
            continue;
        }
        const request = { package: name, recipe, cells: own, tags: imageTags, sboms, contents };
        made.push(await runner.group(`Image of ${name}`, () => makeImage(runner, folder, request)));
    }
    return made;
}
async function pushAll(runner, folder, images) {
    const pushed = [];
    for (const image of images) {
        const references = await runner.group(`Push ${image.manifest.package}`, () => pushMadeImage(runner, folder, image));
        pushed.push({ ...image.manifest, pushed: [...references] });
    }
    return pushed;
}
/** The list of what actions/attest attests by \`subject-checksums\`: every package file, and the index of every image. */
async function writeSubjects(folder, cells, images) {
    const files = cells.flatMap(({ report }) => report.files.map(({ file, sha256 }) => ({ name: file, sha256 })));
    const names = images.map(({ manifest, index, reference }) => ({
        name: reference === undefined ? manifest.package : `${reference.registry}/${reference.repository}`,
        sha256: index.digest.slice('sha256:'.length),
    }));
    const lines = [...files, ...names]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((one) => (0,artifact/* checksumLine */.Ut)(one.sha256, one.name));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, SUBJECTS_FILE), lines.join(''));
}
function manifestCell(checked, sboms) {
    const { gathered, id, package: name, platform, status, required, reason } = checked;
    const report = gathered?.report;
    const carriedOut = report !== undefined && report.result !== 'planned' ? report : undefined;
    return {
        id,
        package: name,
        platform,
        status,
        required,
        reason,
        version: carriedOut?.version ?? null,
        strategy: carriedOut?.strategy ?? null,
        started: carriedOut?.started ?? null,
        finished: carriedOut?.finished ?? null,
        milliseconds: carriedOut?.milliseconds ?? {},
        tests: carriedOut?.tests.status ?? null,
        tools: carriedOut?.tools ?? {},
        files: carriedOut?.result !== 'passed'
            ? []
            : carriedOut.files.map(({ file, bytes, sha256 }) => {
                const path = (0,external_node_path_.join)(placeOf(carriedOut), file);
                return { path, bytes, sha256, sbom: sboms.has(file) ? `${path}${SBOM_SUFFIX}` : null };
            }),
    };
}
/** What of the cells that are not there makes the whole fail. */
function assemble_failedGate({ missing }) {
    return missing.filter(({ required }) => required);
}
/** Whether a folder is there to be gathered. */
async function isFolder(path) {
    return await stat(path).then((found) => found.isDirectory(), () => false);
}

;// CONCATENATED MODULE: ./build/src/assemble/configured-images.js


/**
 * The images that archway.yml asks for, by package; none where there is no such file.
 *
 * @param root absolute path of the checkout
 * @param configPath relative to the root
 */
async function configuredImages(runner, root, configPath) {
    const path = (0,external_node_path_.resolve)(root, configPath);
    const config = await (0,src_config/* loadConfig */.Z9)(path, (0,external_node_path_.relative)(runner.workspace, path));
    return new Map(Object.entries(config?.packages ?? {}).flatMap(([name, { image }]) => (image === undefined ? [] : [[name, image]])));
}

;// CONCATENATED MODULE: ./build/src/assemble/report.js

const COLUMNS = ['package', 'platform', 'status', 'version', 'strategy', 'tests', 'files'];
/** The cells as rows of a table, those that are not there first. */
function cellRows({ manifest }) {
    const order = [...manifest.cells].sort((a, b) => Number(a.status === 'passed') - Number(b.status === 'passed'));
    return { heading: COLUMNS, rows: order.map(row) };
}
function row(cell) {
    const status = cell.status === 'passed' || cell.required ? cell.status : `${cell.status}, best effort`;
    return [
        cell.package,
        cell.platform,
        status,
        cell.version ?? '-',
        cell.strategy ?? '-',
        cell.tests ?? '-',
        cell.files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(' ') || '-',
    ];
}
/** What was assembled, as Markdown for a job summary. */
function assembledMarkdown(assembled) {
    const { manifest, missing } = assembled;
    const { heading, rows } = cellRows(assembled);
    const line = (cells) => `| ${cells.map(escapeCell).join(' | ')} |`;
    const verdict = failedGate(assembled).length > 0
        ? '❌ incomplete'
        : manifest.complete
            ? '✅ complete'
            : '⚠️ complete but for best-effort cells';
    return [
        '## Assembled',
        '',
        `${verdict}: ${String(manifest.cells.length - missing.length)} of ${String(manifest.cells.length)} cells.`,
        '',
        line(heading),
        line(heading.map(() => '---')),
        ...rows.map(line),
        ...missing.map(({ id, reason }) => `\n- ${escapeCell(id)}: ${escapeCell(reason)}`),
        ...manifest.images.map(({ package: name, digest, platforms, pushed }) => `\nImage of ${escapeCell(name)} for ${platforms.map(({ platform }) => platform).join(', ')}: \`${digest}\`` +
            (pushed.length === 0 ? '' : `, pushed as ${pushed.map((one) => `\`${one}\``).join(', ')}`)),
        ...(manifest.apt === null
            ? []
            : [
                `\nAPT repository: ${String(manifest.apt.packages)} packages for ${manifest.apt.architectures.join(', ')}, ` +
                    (manifest.apt.signedBy === null ? 'not signed.' : `signed by ${manifest.apt.signedBy}.`),
            ]),
        '',
    ].join('\n');
}
function escapeCell(text) {
    return text.replace(/[\\|`<>*_[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
/** Why the gate stays shut, one line a cell. */
function gateMessage(assembled) {
    const failed = assemble_failedGate(assembled);
    return [
        `${String(failed.length)} required ${failed.length === 1 ? 'cell is' : 'cells are'} not there:`,
        ...failed.map(({ id, status, reason }) => `- ${id} (${status}): ${reason}`),
        'Run the failed jobs again, or say by `required` what must be there.',
    ].join('\n');
}
/** The cells that are not there, as JSON for an output: each with its status, whether it is required, and why. */
function missingJson({ missing }) {
    return JSON.stringify(missing.map(({ id, package: name, platform, status, required, reason }) => ({
        id,
        package: name,
        platform,
        status,
        required,
        reason,
    })));
}

;// CONCATENATED MODULE: ./build/src/assemble/sbom-format.js
/** The bills of materials that can be written. Apart from how, which needs a library. */
const SBOM_FORMATS = ['cyclonedx', 'none'];

;// CONCATENATED MODULE: ./build/src/assemble/index.js
/** What all cells together become: one folder, checked against the plan. */







// EXTERNAL MODULE: ./build/src/cli/arguments.js
var cli_arguments = __webpack_require__(752);
// EXTERNAL MODULE: ./build/src/cli/table.js
var table = __webpack_require__(2848);
;// CONCATENATED MODULE: ./build/src/cli/assemble-command.js






const ASSEMBLE_OPTIONS = {
    ...cli_arguments/* COMMON_OPTIONS */.DT,
    plan: { type: 'string' },
    output: { type: 'string', default: 'dist' },
    required: { type: 'string', default: '' },
    checksums: { type: 'string', default: 'sha256' },
    sbom: { type: 'string', default: 'cyclonedx' },
    root: { type: 'string', default: '.' },
    config: { type: 'string', default: 'archway.yml' },
    push: { type: 'boolean', default: false },
    'image-tags': { type: 'string', default: '' },
    'apt-suite': { type: 'string', default: 'stable' },
    'apt-component': { type: 'string', default: 'main' },
    'apt-origin': { type: 'string', default: 'archway' },
    history: { type: 'string' },
};
/** `archway assemble`. */
async function assembleCommand(runner, args) {
    const { values, positionals } = (0,cli_arguments/* parseOptions */.Ac)('assemble', args, ASSEMBLE_OPTIONS, true);
    const [artifacts, ...more] = positionals;
    if (artifacts === undefined || more.length > 0) {
        throw new src_runner/* InputError */.dz('Name one folder of artifacts: archway assemble [options] FOLDER');
    }
    const path = (name) => (0,external_node_path_.resolve)(runner.workspace, name);
    const optional = (name) => (name === undefined ? undefined : path(name));
    const [first, ...rest] = chosen('checksums', values.checksums, artifact/* CHECKSUM_ALGORITHMS */.P5);
    const [sbom] = chosen('sbom', values.sbom, SBOM_FORMATS);
    const assembled = await assemble(runner, {
        artifacts: path(artifacts),
        planFile: optional(values.plan),
        output: path(values.output),
        required: (0,cli_arguments/* listOption */.y8)(values.required) ?? [],
        checksums: [first, ...rest],
        sbom,
        sources: path(values.root),
        images: await configuredImages(runner, path(values.root), values.config),
        imageTags: (0,cli_arguments/* listOption */.y8)(values['image-tags']) ?? [],
        push: values.push,
        apt: {
            suite: values['apt-suite'],
            component: values['apt-component'],
            origin: values['apt-origin'],
            // A secret is no argument: all users of the machine see those.
            signingKey: runner.env['ARCHWAY_APT_SIGNING_KEY'],
            passphrase: runner.env['ARCHWAY_APT_SIGNING_PASSPHRASE'],
        },
        history: optional(values.history),
        run: null,
    });
    const { heading, rows } = cellRows(assembled);
    const open = assemble_failedGate(assembled).length === 0;
    const text = values.json
        ? JSON.stringify(assembled.manifest, undefined, 2)
        : [
            (0,table/* alignColumns */.R)(heading, rows),
            '',
            ...(open ? [] : [gateMessage(assembled), '']),
            `Everything is in ${(0,external_node_path_.relative)(runner.workspace, path(values.output))}/, described by manifest.json there.`,
        ].join('\n');
    return { text, exitCode: open ? 0 : 1 };
}
function chosen(option, value, choices) {
    const words = (0,cli_arguments/* listOption */.y8)(value) ?? [];
    const found = words.flatMap((word) => choices.find((choice) => choice === word) ?? []);
    const [first, ...rest] = found;
    if (first !== undefined && found.length === words.length)
        return [first, ...rest];
    throw new src_runner/* InputError */.dz(`--${option} has the value '${value}', which is not valid. Valid values are: ${choices.join(', ')}.`);
}


/***/ }),

/***/ 2848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ alignColumns)
/* harmony export */ });
/** Rows under a heading, columns aligned for a terminal. */
function alignColumns(heading, rows) {
    const all = [heading, ...rows];
    const widths = heading.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
    const rule = widths.map((width) => '-'.repeat(width));
    return [heading, rule, ...rows]
        .map((cells) => cells
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}


/***/ })

};

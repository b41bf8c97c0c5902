export const id = 679;
export const ids = [679];
export const modules = {

/***/ 752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ parseOptions),
/* harmony export */   D3: () => (/* binding */ countOption),
/* harmony export */   DT: () => (/* binding */ COMMON_OPTIONS),
/* harmony export */   tt: () => (/* binding */ platformOption),
/* harmony export */   y8: () => (/* binding */ listOption)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63);



/** The options that every command takes. */
const COMMON_OPTIONS = {
    help: { type: 'boolean', short: 'h', default: false },
    verbose: { type: 'boolean', short: 'v', default: false },
    json: { type: 'boolean', default: false },
};
/**
 * Parses a command's options strictly.
 *
 * @throws InputError for an option that the command does not have, or that lacks its value
 */
function parseOptions(command, args, options, takesPaths) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: takesPaths });
    }
    catch (error) {
        if (error.code?.startsWith('ERR_PARSE_ARGS') !== true)
            throw error;
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${(0,_runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}. \`archway ${command} --help\` lists the options.`, { cause: error });
    }
}
/** Items separated by commas; undefined when the option was not given. */
function listOption(value) {
    return value
        ?.split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** The platforms of `--platform`. */
function platformOption(value) {
    return listOption(value)?.map(_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL);
}
/** A whole number of at least 1. */
function countOption(name, value) {
    if (value === undefined)
        return undefined;
    if (/^[1-9]\d*$/.test(value))
        return Number(value);
    throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`--${name} has the value '${value}', which is not valid. Give a whole number of at least 1.`);
}


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xk: () => (/* reexport */ CELL_REPORT_FILE),
  HF: () => (/* reexport */ DEFAULT_STALL_MINUTES),
  nF: () => (/* reexport */ EMPTY_HISTORY),
  wb: () => (/* reexport */ MAINTAINER_SCRIPTS),
  ZG: () => (/* reexport */ PHASES),
  VI: () => (/* reexport */ PLAN_FILE),
  YL: () => (/* reexport */ STRATEGIES),
  Pc: () => (/* reexport */ addToHistory),
  Cw: () => (/* reexport */ cellId),
  sb: () => (/* reexport */ defaultConfig),
  w1: () => (/* reexport */ defaultRecipe),
  u_: () => (/* reexport */ historyText),
  Z9: () => (/* reexport */ loadConfig),
  S7: () => (/* reexport */ parseCellReport),
  FU: () => (/* reexport */ parsePlanFile),
  FL: () => (/* reexport */ parsePlatform),
  tv: () => (/* reexport */ plannedReport),
  Lu: () => (/* reexport */ readHistory)
});

// UNUSED EXPORTS: AFFINITIES, FAILURE_KINDS, LANGUAGE_NAMES, cellsOf, configJsonSchema, historyJsonSchema, imageSchema, isBatch, makeBatch, parseCell, parseConfig, parseEntry, parseHistory, parseRunners, runnerOf

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/src/config/build-keys.js

/** Whether tests under an emulator are held to one CPU. `auto` goes by the versions that are known to need it. */
const AFFINITIES = ['auto', 'always', 'never'];
/** Minutes without output and without use of the CPU after which a command of a cell is killed. */
const DEFAULT_STALL_MINUTES = 10;
const insidePath = schemas/* string */.YjP()
    .min(1)
    .refine((path) => !path.startsWith('/'), "The path must be relative to the package's folder.")
    .refine((path) => !path.split('/').includes('..'), "The path must not leave the package's folder.");
/** A relation to other packages as Debian Policy, section 7.1, has it; a comma would begin the next one. */
const relation = schemas/* string */.YjP()
    .regex(/^[a-z0-9][a-z0-9+.-]+(:\w+)?( \((<<|<=|=|>=|>>) [^()\s]+\))?( \| [a-z0-9][a-z0-9+.-]+( \((<<|<=|=|>=|>>) [^()\s]+\))?)*$/, 'Give a package name, with a version in brackets where one is needed: libc6 (>= 2.31).');
/** The maintainer scripts of a .deb. */
const MAINTAINER_SCRIPTS = ['preinst', 'postinst', 'prerm', 'postrm'];
const debKeys = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .regex(/^[a-z0-9][a-z0-9+.-]+$/, 'A Debian package name has lower-case letters, digits, +, - and . only.')
        .optional()
        .meta({ description: "Name of the Debian package; the package's own when not given." }),
    maintainer: schemas/* string */.YjP()
        .regex(/^[^<>\n]+ <[^<>@\s]+@[^<>@\s]+>$/, 'Give a name and an address: Jane Doe <jane@example.com>.')
        .optional(),
    description: schemas/* string */.YjP().min(1).optional().meta({ description: 'The first line is the short one.' }),
    section: schemas/* string */.YjP()
        .regex(/^[a-z-]+(\/[a-z-]+)?$/)
        .optional(),
    depends: schemas/* array */.YOg(relation).optional().meta({
        description: 'Packages that it needs; those of the shared libraries in it are added where dpkg knows them.',
    }),
    recommends: schemas/* array */.YOg(relation).optional(),
    conflicts: schemas/* array */.YOg(relation).optional(),
    conffiles: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^\/[^\s]+$/, 'Give an absolute path without blanks, such as /etc/agent.conf.'))
        .optional()
        .meta({
        description: 'Configuration files that an upgrade keeps; files below /etc are taken without being named.',
    }),
    preinst: insidePath.optional(),
    postinst: insidePath.optional().meta({ description: "Maintainer script, relative to the package's folder." }),
    prerm: insidePath.optional(),
    postrm: insidePath.optional(),
    'one-cpu-under-emulation': schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Adds a postinst that holds the Go programs to one CPU where the package runs emulated.' }),
});
/** The keys of a package that say how it is built, tested and packaged. */
const buildKeys = {
    accelerate: schemas/* enum */.k5n(['compilers', 'all', 'off'])
        .optional()
        .meta({ description: 'What of an emulated environment runs natively; compilers.' }),
    affinity: schemas/* enum */.k5n(AFFINITIES)
        .optional()
        .meta({ description: 'Whether tests under an emulator are held to one CPU: auto, always or never.' }),
    'stall-minutes': schemas/* int */.Whr()
        .min(1)
        .max(360)
        .optional()
        .meta({ description: 'Minutes without output and use of the CPU after which a command is killed; 10.' }),
    fallback: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Builds emulated when cross compilation fails on account of the toolchain.' }),
    go: schemas/* strictObject */.rej({
        ldflags: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
            .optional()
            .meta({ description: 'Linker flags instead of `-X main.version=...`; {version} and {commit} are filled in.' }),
        tags: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w.]+$/, 'A build tag has letters, digits, _ and . only.')).optional(),
    })
        .optional()
        .meta({ description: 'How go builds.' }),
    rust: schemas/* strictObject */.rej({
        features: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^\s,]+$/, 'Give one feature an entry.')).optional(),
        'default-features': schemas/* boolean */.zMY().optional(),
        profile: schemas/* string */.YjP()
            .regex(/^[\w-]+$/, 'Give the name of a profile.')
            .optional(),
        members: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w@.:-]+$/, 'Give the name of a member of the workspace.'))
            .min(1)
            .optional()
            .meta({ description: "Members of the workspace to build; those of cargo's own choice when not given." }),
        workspace: schemas/* boolean */.zMY().optional().meta({ description: 'Builds all members of the workspace.' }),
    })
        .optional()
        .meta({ description: 'How cargo builds.' }),
    zip: schemas/* boolean */.zMY().optional().meta({ description: 'Makes a .zip beside the .tar.gz.' }),
    deb: debKeys.optional().meta({ description: 'Makes a .deb too.' }),
};

// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
// EXTERNAL MODULE: ./build/src/runner/errors.js
var errors = __webpack_require__(1109);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/src/config/image-schema.js

const absolute = schemas/* string */.YjP().regex(/^\/[^\0]*$/, 'Give an absolute path in the image.');
/** The schema of a package's `image` in archway.yml. */
const imageSchema = schemas/* strictObject */.rej({
    repository: schemas/* string */.YjP()
        .min(1)
        .optional()
        .meta({ description: 'Where the image is pushed: ghcr.io/owner/name, without a tag. Needed to push.' }),
    tags: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w][\w.-]{0,127}$/, 'A tag has letters, digits, _ . and - only, 128 at the most.'))
        .min(1)
        .optional()
        .meta({ description: "The image's tags; the package's version when not given." }),
    base: schemas/* string */.YjP().min(1).default('scratch').meta({
        description: 'scratch, a reference to a registry, best with its digest, or oci:FOLDER[:TAG] for a layout.',
    }),
    prefix: absolute.optional().meta({
        description: "Folder in the image for the package's files. / when the package has a root's folders, else /usr/local.",
    }),
    entrypoint: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .min(1)
        .optional()
        .meta({ description: 'The program and its fixed arguments; the only program of the package when not given.' }),
    cmd: schemas/* array */.YOg(schemas/* string */.YjP()).optional().meta({ description: 'Arguments that a user may replace.' }),
    env: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_]\w*$/), schemas/* string */.YjP()).default({}),
    user: schemas/* string */.YjP().min(1).optional().meta({ description: 'User or UID, with :group where wanted.' }),
    workdir: absolute.optional(),
    ports: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^\d{1,5}(\/(tcp|udp))?$/, 'Give a port such as 8080 or 53/udp, in quotes.'))
        .default([]),
    labels: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* string */.YjP()).default({}),
});

;// CONCATENATED MODULE: ./build/src/config/strategy.js
/** The three ways to build and test a package for a platform. See docs/architecture.md for what each means. */
const STRATEGIES = ['native', 'cross', 'emulated'];
/**
 * The languages that Archway builds. `c` is C and C++; `debian` is a Debian source package, whatever it is written in;
 * `custom` is a package whose commands stand in archway.yml.
 */
const LANGUAGE_NAMES = ['go', 'rust', 'c', 'python', 'lua', 'debian', 'custom'];

;// CONCATENATED MODULE: ./build/src/config/schema.js





/** A job on GitHub's hosted runners ends after six hours, one on a self-hosted runner after five days. */
const MAX_TIMEOUT_MINUTES = 5 * 24 * 60;
/** Minutes that a cell may take where nobody says otherwise. */
const schema_DEFAULT_TIMEOUT_MINUTES = 60;
const platform = schemas/* string */.YjP()
    .transform((spelling, context) => {
    const found = (0,platform_platform/* findPlatform */.rB)(spelling);
    if (found !== undefined)
        return found.name;
    context.addIssue({ code: 'custom', message: (0,platform_platform/* describeUnknownPlatform */.X3)(spelling) });
    return core/* NEVER */.tm;
})
    .meta({ description: `A platform as Docker writes it, or an alias: ${platform_platform/* PLATFORM_NAMES */.Z6.join(', ')}.` });
const strategy = schemas/* enum */.k5n(STRATEGIES).meta({ description: 'How to build: native, cross or emulated.' });
const labels = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)]);
const runner = schemas/* union */.KCZ([
    labels,
    schemas/* strictObject */.rej({
        'runs-on': labels.meta({ description: 'Runner label, or labels that all must match.' }),
        scarce: schemas/* boolean */.zMY().default(false).meta({ description: 'Use this runner only where nothing else will do.' }),
        slots: schemas/* int */.Whr().min(1).optional().meta({ description: 'How many jobs such runners can run at the same time.' }),
        untrusted: schemas/* boolean */.zMY().default(false).meta({
            description: 'Whether pull requests from forks, code of strangers, may run here although it is self-hosted.',
        }),
    }),
]);
const timeoutMinutes = schemas/* int */.Whr().min(1).max(MAX_TIMEOUT_MINUTES);
const relativePath = schemas/* string */.YjP()
    .min(1)
    .refine((path) => !path.startsWith('/'), 'The path must be relative to the repository root.')
    .refine((path) => !path.split('/').includes('..'), 'The path must not leave the repository.');
const debianPackage = schemas/* string */.YjP()
    .regex(/^[a-z0-9][a-z0-9+.-]+$/, 'A Debian package name has lower-case letters, digits, +, - and . only, without an architecture.');
/** What file names and linker flags take as a version; somebody may well want the `v` of their tags in them. */
const VERSION_FORM = /^[A-Za-z\d][\w.+~-]*$/;
const packageRecipe = schemas/* strictObject */.rej({
    path: relativePath.meta({ description: 'Folder of the package, relative to the repository root.' }),
    language: schemas/* enum */.k5n(LANGUAGE_NAMES).optional().meta({ description: 'Detected from the build files when not given.' }),
    platforms: schemas/* array */.YOg(platform).min(1).optional().meta({ description: 'The platforms of this package, when not all.' }),
    packages: schemas/* array */.YOg(debianPackage)
        .default([])
        .meta({ description: "Debian packages of the target's architecture that the build needs, such as libssl-dev." }),
    rpath: schemas/* string */.YjP()
        .regex(/^(\/|\$ORIGIN)[^,:\s]*$/, 'Give one absolute folder or one that starts with $ORIGIN.')
        .optional()
        .meta({ description: 'Run-time library search path to link in.' }),
    install: schemas/* string */.YjP()
        .min(1)
        .optional()
        .meta({ description: 'Shell commands that prepare the machine, before the build.' }),
    build: schemas/* string */.YjP().min(1).optional().meta({ description: 'Shell commands that build, instead of the detected way.' }),
    test: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP().min(1)])
        .optional()
        .meta({ description: 'false to leave tests out, or shell commands that test, instead of the detected way.' }),
    artifacts: schemas/* array */.YOg(relativePath)
        .min(1)
        .optional()
        .meta({ description: 'Globs of the files to package after the commands in `build`.' }),
    version: schemas/* string */.YjP()
        .regex(VERSION_FORM, 'A version begins with a letter or digit and has letters, digits, ., _, +, ~ and - only: it becomes a part of file names.')
        .optional()
        .meta({ description: 'Version in file names; read from the build files when not given.' }),
    required: schemas/* boolean */.zMY().optional().meta({ description: 'Whether a failure fails the whole.' }),
    'timeout-minutes': timeoutMinutes.optional(),
    strategy: schemas/* union */.KCZ([strategy, schemas/* record */.g1P(platform, strategy)])
        .optional()
        .meta({ description: 'Overrides the choice, for all platforms or for each.' }),
    image: imageSchema.optional().meta({ description: 'The container image that `assemble` makes of the package.' }),
    reason: schemas/* string */.YjP().min(1).optional().meta({ description: 'Why the strategy is overridden; shown in the plan.' }),
    ...buildKeys,
});
/** The schema of archway.yml: the validator below and schema/archway.schema.json both come from it. */
const configSchema = schemas/* strictObject */.rej({
    platforms: schemas/* array */.YOg(platform).min(1).optional().meta({ description: 'The platforms to build for.' }),
    runners: schemas/* record */.g1P(platform, runner).default({}).meta({ description: 'Runners that execute a platform natively.' }),
    environment: schemas/* string */.YjP().min(1).default('debian:bookworm').meta({
        description: 'A release of Debian or Ubuntu, such as `debian:trixie` or `ubuntu:24.04`, a tarball of a root file system, or an image behind `image:`, that emulated builds run in.',
    }),
    defaults: schemas/* strictObject */.rej({
        test: schemas/* boolean */.zMY().default(true),
        required: schemas/* boolean */.zMY().default(true),
        'timeout-minutes': timeoutMinutes.default(schema_DEFAULT_TIMEOUT_MINUTES),
    })
        .prefault({})
        .meta({ description: 'What holds for packages that do not say otherwise.' }),
    packages: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9._-]*$/i, 'A package name has letters, digits, ., _ and - only.'), packageRecipe)
        .optional()
        .meta({ description: 'The packages by name. Without this key they are discovered.' }),
    discover: schemas/* boolean */.zMY().optional().meta({
        description: 'true to discover packages beside those that are named; by default they are discovered where none is named.',
    }),
    exclude: schemas/* array */.YOg(relativePath)
        .min(1)
        .optional()
        .meta({ description: 'Globs of folders in which no package is discovered, such as examples or third_party/**.' }),
});
/** What holds without an archway.yml. */
function defaultConfig() {
    return configSchema.parse({});
}
/** JSON Schema of archway.yml, for editors. */
function configJsonSchema() {
    return {
        $id: 'https://raw.githubusercontent.com/OWNER/archway/main/schema/archway.schema.json',
        title: 'archway.yml',
        ...z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }),
    };
}
/** What holds for a package that archway.yml does not name. */
function defaultRecipe(path) {
    return packageRecipe.parse({ path });
}
/** The schema of a map from platforms to runners. */
const schema_runnersSchema = configSchema.shape.runners.unwrap();
/** What a runner's declaration says, defaults filled in. */
function runnerOf(runner) {
    const known = typeof runner === 'string' || Array.isArray(runner)
        ? { 'runs-on': runner, scarce: false, slots: undefined, untrusted: false }
        : runner;
    const labels = known['runs-on'];
    return {
        labels: typeof labels === 'string' ? [labels] : labels,
        scarce: known.scarce,
        slots: known.slots,
        untrusted: known.untrusted,
    };
}

;// CONCATENATED MODULE: ./build/src/config/cell.js





/** What may stand in file and artifact names. */
const cell_name = schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
const timeout = schemas/* int */.Whr().min(1);
/** What a job must know, whether it builds one cell or several. */
const job = {
    id: cell_name,
    platform: schemas/* string */.YjP().refine((platform) => (0,platform_platform/* findPlatform */.rB)(platform) !== undefined, {
        error: (issue) => (0,platform_platform/* describeUnknownPlatform */.X3)(String(issue.input)),
    }),
    strategy: schemas/* enum */.k5n(STRATEGIES),
    reason: schemas/* string */.YjP(),
    'runs-on': schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1),
    environment: schemas/* string */.YjP().min(1).nullable(),
    'timeout-minutes': timeout,
    required: schemas/* boolean */.zMY(),
    artifact: cell_name,
};
/** The schema of a cell. */
const cellSchema = schemas/* object */.Ikc({
    ...job,
    package: schemas/* string */.YjP().min(1),
    path: schemas/* string */.YjP().min(1),
    language: schemas/* enum */.k5n(LANGUAGE_NAMES),
});
/** A cell of a batch: what it does not share with the others. What is left out is as most cells have it. */
const memberSchema = schemas/* strictObject */.rej({
    package: cell_name,
    path: schemas/* string */.YjP().min(1),
    language: schemas/* enum */.k5n(LANGUAGE_NAMES),
    'timeout-minutes': timeout.optional(),
    required: schemas/* literal */.euz(false).optional(),
});
const batchSchema = schemas/* object */.Ikc({ ...job, members: schemas/* array */.YOg(memberSchema).min(1) });
/** Whether an entry of the matrix holds several cells. */
function isBatch(entry) {
    return 'members' in entry;
}
/** The cells that a job of the matrix builds, the longest first. */
function cellsOf(entry) {
    if (!isBatch(entry))
        return [entry];
    const { members, platform, strategy, reason, environment, 'runs-on': labels } = entry;
    return members.map((member) => {
        const id = cellId(member.package, platform);
        return {
            id,
            package: member.package,
            path: member.path,
            language: member.language,
            platform,
            strategy,
            reason,
            'runs-on': labels,
            environment,
            artifact: id,
            'timeout-minutes': member['timeout-minutes'] ?? DEFAULT_TIMEOUT_MINUTES,
            required: member.required ?? true,
        };
    });
}
/**
 * Puts cells into one entry.
 *
 * @param cells of the same platform, strategy, runner and environment, in the order in which they are to be built
 * @param job what is the batch's own
 */
function makeBatch(cells, job) {
    const [{ platform, strategy, environment, 'runs-on': labels }] = cells;
    return {
        ...job,
        platform,
        strategy,
        'runs-on': labels,
        environment,
        required: cells.some((cell) => cell.required),
        artifact: job.id,
        members: cells.map(({ package: one, path, language, 'timeout-minutes': minutes, required }) => ({
            package: one,
            path,
            language,
            ...(minutes !== DEFAULT_TIMEOUT_MINUTES && { 'timeout-minutes': minutes }),
            ...(!required && { required }),
        })),
    };
}
/** The name of a cell, of its artifact and of its report. */
function cellId(packageName, platform) {
    return `${packageName}-${platform.replaceAll('/', '-')}`;
}
/**
 * Reads a cell from the JSON that the `plan` action put into the matrix.
 *
 * @throws InputError that names every field that is missing or wrong
 */
function parseCell(text) {
    return validate(cellSchema, parseJson(text), 'cell');
}
/**
 * Reads an entry of the matrix, be it a cell or a batch.
 *
 * @throws InputError that names every field that is missing or wrong
 */
function parseEntry(text) {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null && 'members' in value
        ? validate(batchSchema, value, 'batch')
        : validate(cellSchema, value, 'cell');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new InputError(`'${text.length > 80 ? `${text.slice(0, 77)}...` : text}' is not JSON (${error.message}). ` +
            'Pass one entry of the matrix: ${{ toJSON(matrix) }}.', { cause: error });
    }
}
function validate(schema, value, what) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const problems = result.error.issues.map((issue) => {
        const field = issue.path.join('.');
        const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
        if (field === '')
            return `the value must be an object (${issue.message})`;
        return missing ? `field '${field}' is missing` : `field '${field}': ${issue.message}`;
    });
    throw new InputError(`the ${what} is not valid: ${problems.join('; ')}. Pass one entry of the matrix: \${{ toJSON(matrix) }}.`);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/src/config/history.js



/** Records of one package, platform and strategy that are kept. A median needs no more, and the file stays small. */
const RECORDS_KEPT = 10;
/** Days that a record counts, looking back from the newest one: compilers, emulators and runners move on. */
const DAYS_KEPT = 90;
const historyRecord = schemas/* object */.Ikc({
    package: schemas/* string */.YjP().min(1),
    platform: schemas/* string */.YjP().min(1).meta({ description: 'As Docker writes it.' }),
    strategy: schemas/* enum */.k5n(STRATEGIES).meta({ description: 'The strategy that was carried out.' }),
    fingerprint: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{16}$/)
        .meta({ description: 'Of the facts that the strategy was chosen on: `fingerprint` of the decision in the plan.' }),
    outcome: schemas/* enum */.k5n(['passed', 'failed']),
    seconds: schemas/* number */.aig().min(0).meta({ description: 'Wall time of the cell, from its first phase to its last.' }),
    finished: iso/* datetime */.w$({ offset: true }).meta({ description: 'When it ended, as ISO 8601.' }),
    run: schemas/* string */.YjP()
        .min(1)
        .meta({ description: 'The workflow run: GITHUB_RUN_ID. Records of one run are judged together.' }),
});
const historySchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    records: schemas/* array */.YOg(historyRecord).meta({ description: 'The newest last.' }),
});
/** What there is before the first run. */
const EMPTY_HISTORY = { version: 1, records: [] };
/**
 * Reads a history file.
 *
 * @throws InputError for anything but a history of this version
 */
function parseHistory(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`the history is not JSON: ${error.message}`, { cause: error });
    }
    const result = historySchema.safeParse(value);
    if (result.success)
        return result.data;
    const [first] = result.error.issues;
    throw new errors/* InputError */.dz(`the history is not one that this version of Archway reads: ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
}
/**
 * A history with the records of one more run. A record of a cell and strategy that the history has of the same run
 * already is replaced, so that a run may be recorded again after its failed jobs were run again. What is too old, or more
 * than is kept of a cell, is left out.
 */
function addToHistory(history, records) {
    const byCellAndRun = new Map();
    for (const record of [...history.records, ...records]) {
        byCellAndRun.set(`${cellKey(record)}\0${record.run}`, record);
    }
    const newestFirst = [...byCellAndRun.values()].sort((a, b) => Date.parse(b.finished) - Date.parse(a.finished) || compare(cellKey(a), cellKey(b)));
    const oldest = Date.parse(newestFirst[0]?.finished ?? '') - DAYS_KEPT * 24 * 60 * 60 * 1000;
    const counts = new Map();
    const kept = newestFirst.filter((record) => {
        const count = (counts.get(cellKey(record)) ?? 0) + 1;
        counts.set(cellKey(record), count);
        return count <= RECORDS_KEPT && Date.parse(record.finished) >= oldest;
    });
    return { version: 1, records: kept.reverse() };
}
/** The history as the file's text, a record a line. */
function historyText({ version, records }) {
    const lines = records.map((record) => JSON.stringify(record)).join(',\n');
    return `{"version":${String(version)},"records":[\n${lines}\n]}\n`;
}
/** JSON Schema of the history file. */
function historyJsonSchema() {
    return {
        $id: 'https://raw.githubusercontent.com/OWNER/archway/main/schema/history.schema.json',
        title: "Archway's history of past runs",
        ...z.toJSONSchema(historySchema, { io: 'input' }),
    };
}
function cellKey({ package: name, platform, strategy }) {
    return `${name}\0${platform}\0${strategy}`;
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
;// CONCATENATED MODULE: ./build/src/config/history-file.js



/**
 * Reads the history of past runs. A first run has none, and a broken one is no reason not to plan or to assemble: that
 * is a warning, and estimates stand in.
 *
 * @param path absolute
 * @returns undefined where there is none that can be used
 */
async function readHistory(runner, path) {
    try {
        const history = parseHistory(await (0,promises_.readFile)(path, 'utf8'));
        runner.info(`The history has ${String(history.records.length)} records of past cells.`);
        return history;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            runner.info(`There is no history in '${path}' yet.`);
        else
            runner.warning(`The history '${path}' is not used: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/config/cell-report.js




/** The steps of a cell, in order. */
const PHASES = ['prepare', 'build', 'test', 'package', 'verify'];
/** The name of a cell's report in the artifact that it uploads. */
const CELL_REPORT_FILE = 'cell.json';
/**
 * On whose account a cell failed: its own code and tests, the toolchain for its target, the emulator that its programs
 * ran in, or what is configured.
 */
const FAILURE_KINDS = ['code', 'toolchain', 'emulator', 'configuration'];
const packagedFile = schemas/* object */.Ikc({
    /** File name, without a folder. */
    file: schemas/* string */.YjP().min(1),
    bytes: schemas/* int */.Whr().min(0),
    /** SHA-256, lower-case hex. */
    sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
});
const incident = schemas/* object */.Ikc({
    /** `crash`: the emulator died of itself; `signal`: a program in it did; `wedged`: nothing moved any more. */
    kind: schemas/* enum */.k5n(['crash', 'signal', 'wedged']),
    /** The line that told, or what was seen. */
    evidence: schemas/* string */.YjP(),
});
const tests = schemas/* object */.Ikc({
    /** `none` where the package has none, `off` where they were switched off. */
    status: schemas/* enum */.k5n(['passed', 'failed', 'none', 'off', 'not run']),
    command: schemas/* string */.YjP(),
    /** What befell the emulator; after the first, the tests were run once more on one CPU. */
    incidents: schemas/* array */.YOg(incident).default([]),
});
const cellReportSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(1),
    cell: cellSchema,
    /** `planned`: chosen, and not carried out. */
    result: schemas/* enum */.k5n(['passed', 'failed', 'planned']),
    /** What was carried out; the cell has what was planned. */
    strategy: schemas/* enum */.k5n(STRATEGIES),
    /** Where they differ: what failed first, and why that was on the toolchain's account. */
    fallback: schemas/* object */.Ikc({ from: schemas/* enum */.k5n(STRATEGIES), reason: schemas/* string */.YjP() }).nullable(),
    /**
     * The world that an emulated cell was built in, with the programs in it that ran natively, by their paths, and those
     * that could have and did not. Null for others.
     */
    environment: schemas/* object */.Ikc({
        description: schemas/* string */.YjP(),
        native: schemas/* array */.YOg(schemas/* string */.YjP()),
        emulated: schemas/* array */.YOg(schemas/* object */.Ikc({ program: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })),
    })
        .nullable()
        .default(null),
    /** Version of the package. */
    version: schemas/* string */.YjP(),
    /** The commit's SHA; null outside of a git checkout. */
    commit: schemas/* string */.YjP().nullable(),
    /** When the cell was begun and ended, ISO 8601; empty where it was not carried out. */
    started: schemas/* string */.YjP(),
    finished: schemas/* string */.YjP(),
    /** Milliseconds of each phase that was begun. */
    milliseconds: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(PHASES), schemas/* number */.aig()),
    /** Versions of the tools by name: `go`, `cargo`, `aarch64-linux-gnu-gcc`, `qemu`. */
    tools: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** What befell the emulator in which it was built; after the first, that was done once more on one CPU. */
    incidents: schemas/* array */.YOg(incident).default([]),
    tests,
    files: schemas/* array */.YOg(packagedFile),
    /** How many ELF files were opened and found right. */
    verified: schemas/* int */.Whr().min(0),
    failure: schemas/* object */.Ikc({ phase: schemas/* enum */.k5n(PHASES), kind: schemas/* enum */.k5n(FAILURE_KINDS), message: schemas/* string */.YjP() }).nullable(),
});
/** A report of a cell that was not carried out. */
function plannedReport(cell) {
    return {
        schema: 1,
        cell,
        result: 'planned',
        strategy: cell.strategy,
        fallback: null,
        environment: null,
        version: '',
        commit: null,
        started: '',
        finished: '',
        milliseconds: {},
        tools: {},
        incidents: [],
        tests: { status: 'not run', command: '', incidents: [] },
        files: [],
        verified: 0,
        failure: null,
    };
}
/**
 * Reads a cell's report.
 *
 * @param shownPath where it stands, for messages
 * @throws InputError that names every field that is missing or wrong
 */
function parseCellReport(text, shownPath) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${shownPath} is not JSON: ${error.message}`, { cause: error });
    }
    const result = cellReportSchema.safeParse(value);
    if (result.success)
        return result.data;
    const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the value'}: ${message}`);
    throw new errors/* InputError */.dz(`${shownPath} is not the report of a cell: ${problems.join('; ')}.`);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/config/load.js






/**
 * Reads archway.yml.
 *
 * @param path absolute path of the file
 * @param shownPath the path as messages and annotations show it, relative to the repository
 * @returns the validated configuration, or undefined when there is no such file
 * @throws InputError that lists every mistake with line, column, key and what is valid
 */
async function loadConfig(path, shownPath) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw new errors/* InputError */.dz(`${shownPath} cannot be read: ${error.message}`, { cause: error });
    }
    return parseConfig(text, shownPath);
}
/** Parses and validates the text of an archway.yml. See `loadConfig`. */
function parseConfig(text, shownPath) {
    return parseYaml(text, shownPath, configSchema) ?? defaultConfig();
}
/**
 * Parses and validates a YAML map from platforms to runners, as the `runners` input gives it.
 *
 * @throws InputError as `loadConfig` does
 */
function parseRunners(text) {
    return parseYaml(text, 'runners', runnersSchema) ?? {};
}
/** The validated value of a YAML text, or undefined for one that holds nothing but comments. */
function parseYaml(text, shownPath, schema) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
    const mistakes = document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return { line, column: col, message: `not valid YAML: ${error.message}` };
    });
    if (mistakes.length > 0)
        throw configError(mistakes, shownPath);
    const value = document.toJS();
    if (value === null || value === undefined)
        return undefined;
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    throw configError(result.error.issues.flatMap((issue) => describeIssue(issue, [])).map((one) => locate(one, document, lines)), shownPath);
}
function configError(mistakes, shownPath) {
    const sorted = [...mistakes].sort((a, b) => a.line - b.line || a.column - b.column);
    const first = sorted[0];
    const location = first === undefined ? { file: shownPath } : { file: shownPath, line: first.line, column: first.column };
    return new errors/* InputError */.dz(sorted.map((one) => `${shownPath}:${String(one.line)}:${String(one.column)}: ${one.message}`).join('\n'), { location });
}
function describeIssue(issue, parent) {
    const path = [...parent, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({ path: [...path, key], atKey: true, message: unknownKey(key, path) }));
    }
    if (issue.code === 'invalid_key') {
        return issue.issues.map((inner) => ({ path, atKey: true, message: inner.message }));
    }
    if (issue.code === 'invalid_union') {
        // The branch that got furthest is the one that was meant.
        const branches = issue.errors
            .map((branch) => branch.flatMap((inner) => describeIssue(inner, path)))
            .sort((a, b) => depth(b) - depth(a));
        const best = branches[0];
        if (best !== undefined && depth(best) > path.length)
            return best;
        const wanted = [...new Set(branches.flat().map((one) => one.message.replace(/^Invalid input: /, '')))];
        return [{ path, atKey: false, message: wanted.join('; or ') }];
    }
    return [{ path, atKey: false, message: issue.message.replace(/^Invalid input: /, '') }];
}
function depth(described) {
    return Math.max(0, ...described.map((one) => one.path.length));
}
function unknownKey(key, path) {
    const valid = validKeys(path);
    const nearest = valid
        .map((candidate) => ({ candidate, distance: (0,platform_platform/* editDistance */.YC)(key, candidate) }))
        .filter(({ distance }) => distance <= 2)
        .sort((a, b) => a.distance - b.distance)[0];
    const hint = nearest === undefined ? '' : ` Did you mean '${nearest.candidate}'?`;
    return `'${key}' is not a known key.${hint} Valid keys are: ${valid.join(', ')}.`;
}
/** The keys that the schema knows at a place, found by walking it along the path. */
function validKeys(path) {
    const shape = configSchema.shape;
    const top = path[0];
    if (top === undefined)
        return Object.keys(shape);
    if (top === 'defaults')
        return Object.keys(shape.defaults.unwrap().shape);
    if (top === 'packages') {
        const keys = shape.packages.unwrap().valueType.shape;
        const [, , inner] = path;
        if (inner === 'deb' || inner === 'go' || inner === 'rust')
            return Object.keys(keys[inner].unwrap().shape);
        if (inner === 'image')
            return Object.keys(imageSchema.shape);
        return Object.keys(keys);
    }
    return ['runs-on', 'scarce', 'slots', 'untrusted'];
}
function locate(described, document, lines) {
    const offset = nodeOffset(described, document);
    const { line, col } = lines.linePos(offset);
    const key = described.path.map(String).join('.');
    return { line, column: col, message: key === '' ? described.message : `${key}: ${described.message}` };
}
/** Where the value stands; for a mistake in a key, or a value that is missing, where the nearest thing above stands. */
function nodeOffset({ path, atKey }, document) {
    for (let length = path.length; length > 0; length--) {
        const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
        const name = path[length - 1];
        if (!(0,dist/* isCollection */.P3)(parent))
            continue;
        if ((0,dist/* isMap */.jh)(parent)) {
            const pair = parent.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(name));
            if (pair === undefined)
                continue;
            const node = atKey || length < path.length ? pair.key : (pair.value ?? pair.key);
            const range = node.range;
            if (range)
                return range[0];
            continue;
        }
        const item = parent.get(name, true);
        if (item?.range)
            return item.range[0];
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/src/config/plan-file.js



/** The name of the plan file. */
const PLAN_FILE = 'archway-plan.json';
const decision = schemas/* object */.Ikc({
    package: schemas/* string */.YjP().min(1),
    platform: schemas/* string */.YjP().min(1),
    /** A strategy, or `blocked`. */
    strategy: schemas/* string */.YjP().min(1),
    reason: schemas/* string */.YjP(),
    fingerprint: schemas/* string */.YjP().optional(),
});
/** What of the plan file concerns those who come after the build. Whatever else is in it stays unread. */
const planFileSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    /** The commit that was planned. */
    commit: schemas/* string */.YjP().nullish(),
    cells: schemas/* array */.YOg(cellSchema),
    decisions: schemas/* array */.YOg(decision),
});
/**
 * Reads a plan file, as `plan` writes it.
 *
 * @param shownPath where it stands, for messages
 * @throws InputError that names what is wrong, and cells or artifacts that it has twice
 */
function parsePlanFile(text, shownPath) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${shownPath} is not JSON: ${error.message}`, { cause: error });
    }
    const result = planFileSchema.safeParse(value);
    if (!result.success) {
        const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the value'}: ${message}`);
        throw new errors/* InputError */.dz(`${shownPath} is not a plan of this version of Archway: ${problems.slice(0, 5).join('; ')}.`);
    }
    const twice = [
        ...repeated(result.data.cells.map(({ id }) => id)).map((id) => `cell '${id}'`),
        ...repeated(result.data.cells.map(({ artifact }) => artifact)).map((name) => `artifact '${name}'`),
    ];
    if (twice.length > 0)
        throw new errors/* InputError */.dz(`${shownPath} has more than one ${twice.join(', and more than one ')}.`);
    return result.data;
}
function repeated(names) {
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

;// CONCATENATED MODULE: ./build/src/config/platforms.js


/**
 * The platform that a user names, by any of its spellings.
 *
 * @throws InputError that names the valid platforms and the nearest one
 */
function parsePlatform(spelling) {
    const platform = (0,platform_platform/* findPlatform */.rB)(spelling);
    if (platform === undefined)
        throw new errors/* InputError */.dz((0,platform_platform/* describeUnknownPlatform */.X3)(spelling));
    return platform;
}

;// CONCATENATED MODULE: ./build/src/config/index.js
/** archway.yml and the matrix entries made from it. */













/***/ }),

/***/ 9628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wB: () => (/* reexport */ DISTRIBUTIONS),
  XS: () => (/* reexport */ archiveAddress),
  V3: () => (/* reexport */ archiveAddresses),
  tE: () => (/* reexport */ asRoot),
  Po: () => (/* reexport */ asRootWherePossible),
  eY: () => (/* reexport */ canBecomeRoot),
  ic: () => (/* reexport */ cargoHome),
  iC: () => (/* reexport */ currentHolder),
  AO: () => (/* reexport */ distributionOf),
  w6: () => (/* reexport */ findInPath),
  ol: () => (/* reexport */ hostPlatform),
  HN: () => (/* reexport */ inParallel),
  R: () => (/* reexport */ installPackages),
  _n: () => (/* reexport */ isAlive),
  cn: () => (/* reexport */ isDebianFamily),
  j1: () => (/* reexport */ isSameHolder),
  w: () => (/* reexport */ lackOfOwnPackages),
  mk: () => (/* reexport */ lackOfPackages),
  Ke: () => (/* reexport */ lockFile),
  K$: () => (/* reexport */ missingPackages),
  xF: () => (/* reexport */ readDistribution),
  vR: () => (/* reexport */ restoreSources),
  _E: () => (/* reexport */ ubuntuArchive),
  zn: () => (/* reexport */ updateLists)
});

// UNUSED EXPORTS: debianArchitecture

// EXTERNAL MODULE: ./build/src/runner/index.js + 15 modules
var src_runner = __webpack_require__(63);
// EXTERNAL MODULE: ./build/src/platform/platform.js
var platform_platform = __webpack_require__(4218);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/src/host/file-lock.js


/** What flock(1) exits with when the lock is held by another. */
const HELD = 85;
/**
 * Takes an exclusive flock(2) on a file, which is made where it is not there. Other processes, containers and users on
 * the machine that see the file see the lock. Node has no flock, so flock(1) holds it for as long as its input, a pipe
 * from this process, is open: the kernel frees the lock when this process dies.
 *
 * @param waitSeconds how long to wait for another holder; 0 not to wait
 * @returns undefined when another held it all that time
 */
async function lockFile(runner, path, waitSeconds) {
    const pipe = new external_node_stream_.PassThrough();
    const patience = waitSeconds === 0 ? ['--nonblock'] : ['--timeout', String(waitSeconds)];
    let announce = () => undefined;
    const acquired = new Promise((resolve) => {
        announce = () => {
            resolve('acquired');
        };
    });
    // cat echoes the word only once flock has started it, which is when the lock is held.
    pipe.write('locked\n');
    const holder = runner.exec('flock', ['--exclusive', '--conflict-exit-code', String(HELD), ...patience, path, 'cat'], {
        input: pipe,
        quiet: true,
        onLine: announce,
    });
    try {
        await Promise.race([acquired, holder]);
    }
    catch (error) {
        pipe.destroy();
        if (error instanceof src_runner/* CommandError */.Qd && error.failure.exitCode === HELD)
            return undefined;
        throw error;
    }
    return {
        release: async () => {
            pipe.end();
            await holder.catch(() => undefined);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/host/holder.js

/** Seconds after which a holder that cannot be looked at is taken for dead: no job on GitHub may take longer. */
const LONGEST_JOB = 5 * 24 * 3600;
/**
 * Describes the holder of a lease that begins now.
 *
 * @param scope this process, or the job it is a step of: then the runner's worker, which started this process
 */
async function currentHolder(runner, scope) {
    // In a container job the worker is outside and shows as 0; the container's first process lives as long as the job.
    const pid = scope === 'process' ? process.pid : process.ppid || 1;
    const { env } = runner;
    return {
        pid,
        startTicks: (await startTicks(pid)) ?? '',
        pidNamespace: await (0,promises_.readlink)('/proc/self/ns/pid'),
        runnerName: env['RUNNER_NAME'] ?? '',
        job: [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].filter(Boolean).join('/'),
        since: Math.floor(Date.now() / 1000),
    };
}
/** Whether two leases belong to one holder. */
function isSameHolder(a, b) {
    return a.pid === b.pid && a.startTicks === b.startTicks && a.pidNamespace === b.pidNamespace;
}
/**
 * Whether a holder still lives, as far as `self` can tell: by its process where that is visible; a runner does one job
 * at a time, so one with our runner's name and another job is over; and after the longest job there can be.
 */
async function isAlive(holder, self) {
    if (holder.pidNamespace === self.pidNamespace) {
        const ticks = await startTicks(holder.pid);
        return ticks === undefined ? isHidden(holder.pid) : ticks === holder.startTicks;
    }
    if (holder.runnerName !== '' && holder.runnerName === self.runnerName && holder.job !== self.job)
        return false;
    return self.since - holder.since < LONGEST_JOB;
}
/** When a process started, in clock ticks after boot: field 22 of /proc/<pid>/stat (proc(5)). */
async function startTicks(pid) {
    try {
        const stat = await (0,promises_.readFile)(`/proc/${String(pid)}/stat`, 'utf8');
        // The second field is the program's name in parentheses, which may hold anything.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        // A zombie has ended: nobody but its parent's bookkeeping is left.
        return fields[0] === 'Z' ? '' : fields[19];
    }
    catch {
        return undefined;
    }
}
/** With the mount option hidepid, another user's process exists without being visible. */
function isHidden(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/host/machine.js



/**
 * The platform that this process, and so the tools it starts, run as. Under a QEMU'd Node that is the guest's, not the
 * kernel's: what counts is which programs this job can run without an emulator of ours.
 *
 * @throws InputError on a machine that is no platform of the table
 */
function hostPlatform() {
    const platform = process.platform === 'linux' ? (0,platform_platform/* platformOfNode */.f2)() : undefined;
    if (platform === undefined) {
        throw new src_runner/* InputError */.dz(`Archway runs on Linux (${platform_platform/* PLATFORM_NAMES */.Z6.join(', ')}); this is ${process.platform}/${process.arch}. ` +
            'On another system, run it in a Linux container or virtual machine.');
    }
    return platform;
}
/** Reads which distribution this is. Source: os-release(5). */
function readDistribution(osRelease = readOsRelease()) {
    const fields = new Map();
    for (const line of osRelease.split('\n')) {
        const match = /^([A-Z_]+)=(?:"(.*)"|'(.*)'|(.*))$/.exec(line.trim());
        if (match?.[1] !== undefined)
            fields.set(match[1], match[2] ?? match[3] ?? match[4] ?? '');
    }
    const id = fields.get('ID') ?? 'linux';
    const codename = fields.get('VERSION_CODENAME') ?? '';
    return {
        id,
        idLike: (fields.get('ID_LIKE') ?? '').split(' ').filter((word) => word !== ''),
        codename,
        ubuntuCodename: fields.get('UBUNTU_CODENAME') ?? codename,
        prettyName: fields.get('PRETTY_NAME') ?? id,
    };
}
function readOsRelease() {
    for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
        try {
            return (0,external_node_fs_.readFileSync)(path, 'utf8');
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                throw error;
        }
    }
    return '';
}
/** True where Debian's packages and apt are to be had. */
function isDebianFamily(distribution) {
    return [distribution.id, ...distribution.idLike].some((id) => id === 'debian' || id === 'ubuntu');
}
/** True where packages are in Ubuntu's archives, of which there are two. */
function isUbuntu(distribution) {
    return [distribution.id, ...distribution.idLike].includes('ubuntu');
}
/** The command that does something as root: itself for root, else through `sudo -n`, which never asks. */
function asRoot(command, args) {
    return process.getuid?.() === 0 ? { command, args } : { command: 'sudo', args: ['-n', command, ...args] };
}
/** Whether this process is root or may become it without being asked for a password. */
async function canBecomeRoot(runner) {
    if (process.getuid?.() === 0)
        return true;
    try {
        await runner.exec('sudo', ['-n', 'true'], { quiet: true });
        return true;
    }
    catch {
        return false;
    }
}
/** The command that does something as root where this process may, and as its own user elsewhere. */
async function asRootWherePossible(runner, command, args) {
    return (await canBecomeRoot(runner)) ? asRoot(command, args) : { command, args };
}

;// CONCATENATED MODULE: ./build/src/host/sources-text.js

/** Ubuntu's two archives: one has the architectures of PCs, the other all else. Source: wiki.ubuntu.com/UbuntuPorts. */
const MAIN = { address: 'http://archive.ubuntu.com/ubuntu', path: '/ubuntu' };
const PORTS = { address: 'http://ports.ubuntu.com/ubuntu-ports', path: '/ubuntu-ports' };
const OFFICIAL_HOST = /(^|\.)(archive|security|ports)\.ubuntu\.com$/;
const PC_PLATFORMS = [(0,platform_platform/* findPlatform */.rB)('amd64'), (0,platform_platform/* findPlatform */.rB)('386')];
/** Releases whose arm64 is only in the other archive; since 25.10 both have it. Source: github.com/canonical/curtin/pull/34. */
const ARM64_IN_PORTS_ALONE = ['bionic', 'focal', 'jammy', 'noble', 'oracular', 'plucky'];
/** The archives that have an architecture of a release, the preferred one first. */
function archivesOf(architecture, codename) {
    if (PC_PLATFORMS.some((one) => one?.debianArchitecture === architecture))
        return [MAIN];
    const isArm64 = architecture === (0,platform_platform/* findPlatform */.rB)('arm64')?.debianArchitecture;
    return isArm64 && !ARM64_IN_PORTS_ALONE.includes(codename) ? [MAIN, PORTS] : [PORTS];
}
/** The official address of the archive that has an architecture of a release of Ubuntu. */
function ubuntuArchive(architecture, codename) {
    return archivesOf(architecture, codename)[0].address;
}
/** Whether an architecture may come from another of Ubuntu's archives than the machine's own. */
function needsOtherArchive(native, foreign, codename) {
    const [needed] = archivesOf(foreign, codename);
    return archivesOf(native, codename).some((own) => own !== needed);
}
/**
 * The address of Ubuntu's archive for another architecture: the official one for an official one and for a list of
 * mirrors, the folder beside it on a mirror.
 */
function archiveAddress(uri, architecture, codename) {
    const [{ address, path }] = archivesOf(architecture, codename);
    const official = /^(https?):\/\/([^/:]+)/.exec(uri);
    if (uri.startsWith('mirror') || (official !== null && OFFICIAL_HOST.test(official[2] ?? '')))
        return address;
    return uri.replace(/\/ubuntu(-ports)?(?=\/?$)/, () => path);
}
/**
 * Rewrites apt's sources for an architecture that lives on another archive: each entry that says nothing of
 * architectures is restricted to those that the machine has, and the distribution's own entries are repeated for the new
 * one in a file of their own, with the same suites, components and keys.
 *
 * @param architectures what dpkg has now: the native one and the foreign ones
 * @param isDistribution tells the distribution's own archive, by address, from a third party's
 * @param target path of the new file
 */
function scopeSources(files, architectures, foreign, isDistribution, target) {
    const changed = [];
    const stanzas = [];
    const addresses = new Set();
    for (const { path, text } of files) {
        const { text: scoped, entries } = path.endsWith('.sources')
            ? scopeStanzas(text, architectures)
            : scopeLines(text, architectures);
        if (scoped !== text)
            changed.push({ path, text: scoped });
        for (const entry of entries) {
            const codename = entry.suites[0]?.split('-')[0] ?? '';
            const own = entry.uris.filter(isDistribution);
            const uris = [...new Set(own.map((uri) => archiveAddress(uri, foreign, codename)))];
            if (uris.length === 0 || entry.scoped)
                continue;
            for (const uri of uris)
                addresses.add(uri);
            stanzas.push(stanza({ ...entry, uris }, foreign));
        }
    }
    const header = '# Written by Archway for cross compilation, and removed when the job is over.\n\n';
    return {
        files: [...changed, { path: target, text: header + [...new Set(stanzas)].join('\n') }],
        addresses: [...addresses],
    };
}
function stanza({ uris, suites, components, options }, architecture) {
    const fields = [
        ['Types', 'deb'],
        ['URIs', uris.join(' ')],
        ['Suites', suites.join(' ')],
        ['Components', components.join(' ')],
        ['Architectures', architecture],
        ...options,
    ];
    return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}
/** The one-line form: `deb [option=value ...] uri suite component...`. */
function scopeLines(text, architectures) {
    const entries = [];
    const lines = text.split('\n').map((line) => {
        const match = /^(\s*deb)(\s+\[([^\]]*)\])?(\s+)(\S+)\s+([^#]*)/.exec(line);
        if (match === null || /^\s*deb-src/.test(line))
            return line;
        const [, type = '', bracket, inside = '', gap = '', uri = '', rest = ''] = match;
        const options = inside.split(/\s+/).filter((word) => word !== '');
        const scoped = options.some((word) => /^arch(\+|-)?=/.test(word));
        const [suite = '', ...components] = rest.trim().split(/\s+/);
        entries.push({ uris: [uri], suites: [suite], components, options: deb822Options(options), scoped });
        if (scoped)
            return line;
        const all = [`arch=${architectures.join(',')}`, ...options].join(' ');
        return `${type} [${all}]${gap}${line.slice(type.length + (bracket?.length ?? 0) + gap.length)}`;
    });
    return { text: lines.join('\n'), entries };
}
const ONE_LINE_OPTIONS = { 'signed-by': 'Signed-By', trusted: 'Trusted' };
function deb822Options(words) {
    const options = new Map();
    for (const word of words) {
        const [name = '', value = ''] = word.split('=');
        const field = ONE_LINE_OPTIONS[name.toLowerCase()];
        if (field !== undefined)
            options.set(field, value);
    }
    return options;
}
/** The deb822 form: stanzas of fields, of which a line that begins with a blank continues the one above. */
function scopeStanzas(text, architectures) {
    const entries = [];
    // Blank lines separate; they stay as they are.
    const parts = text.split(/(\n[ \t]*\n)/);
    const rewritten = parts.map((part) => {
        const fields = readFields(part);
        const words = (name) => (fields.get(name) ?? '').split(/\s+/).filter((word) => word !== '');
        if (!words('types').includes('deb') || /^(no|false|0|off)$/i.test(fields.get('enabled') ?? ''))
            return part;
        const scoped = ['architectures', 'architectures-add', 'architectures-remove'].some((name) => fields.has(name));
        const options = new Map();
        for (const name of ['Signed-By', 'Trusted']) {
            const value = fields.get(name.toLowerCase());
            if (value !== undefined)
                options.set(name, value);
        }
        entries.push({ uris: words('uris'), suites: words('suites'), components: words('components'), options, scoped });
        if (scoped)
            return part;
        return part.replace(/^types:/im, (types) => `Architectures: ${architectures.join(' ')}\n${types}`);
    });
    return { text: rewritten.join(''), entries };
}
/** The fields of a stanza by their names in lower case; a value keeps its continuation lines, as keys need. */
function readFields(part) {
    const fields = new Map();
    let last = '';
    for (const line of part.split('\n')) {
        if (line.startsWith('#'))
            continue;
        const field = /^([\w-]+):\s*(.*)$/.exec(line);
        if (field !== null) {
            last = (field[1] ?? '').toLowerCase();
            fields.set(last, (field[2] ?? '').trimEnd());
        }
        else if (/^[ \t]/.test(line) && last !== '') {
            fields.set(last, `${fields.get(last) ?? ''}\n${line}`);
        }
    }
    return fields;
}

;// CONCATENATED MODULE: ./build/src/host/apt-sources.js








/** Where apt keeps its sources. */
const SOURCES = '/etc/apt/sources.list';
const SOURCES_FOLDER = '/etc/apt/sources.list.d';
/** What was changed, kept on the machine beside what uses it: the job that puts it back may be another one. */
const RECORD = '/var/lib/archway/apt-sources.json';
const LOCK = '/run/lock/archway-apt-sources.lock';
/** Seconds to wait for another job's changes: an apt-get update and install may be under way. */
const PATIENCE_SECONDS = 900;
const fileSchema = schemas/* object */.Ikc({ path: schemas/* string */.YjP(), before: schemas/* string */.YjP().nullable(), after: schemas/* string */.YjP() });
const recordSchema = schemas/* object */.Ikc({
    architecture: schemas/* string */.YjP(),
    files: schemas/* array */.YOg(fileSchema),
    holders: schemas/* array */.YOg(schemas/* object */.Ikc({
        pid: schemas/* number */.aig(),
        startTicks: schemas/* string */.YjP(),
        pidNamespace: schemas/* string */.YjP(),
        runnerName: schemas/* string */.YjP(),
        job: schemas/* string */.YjP(),
        since: schemas/* number */.aig(),
    })),
});
/**
 * Adds an architecture to dpkg whose packages are in another archive than the machine's own, so that apt asks each
 * archive for its own architectures only. All of it or nothing: where the lists cannot be had, everything is as before.
 *
 * @param architectures what dpkg has now, the native one first
 * @param user who gives it back: by `restoreSources`
 * @param update refreshes the package lists
 * @throws InputError where the other archive cannot be reached
 */
async function addForeignArchive(runner, architectures, foreign, user, update) {
    const holder = await currentHolder(runner, user);
    await withLock(runner, async () => {
        const records = await readRecords();
        const files = await readSources();
        const isDistribution = await distributionArchives(runner);
        const target = (0,external_node_path_.join)(SOURCES_FOLDER, `archway-${foreign}.sources`);
        const scoped = scopeSources(files, architectures, foreign, isDistribution, target);
        if (scoped.addresses.length === 0) {
            throw new src_runner/* InputError */.dz(`Libraries for ${foreign} are needed, and apt's sources name no archive of this distribution that would tell where ` +
                `they are. Add one to ${SOURCES_FOLDER}, restricted to ${foreign}, and run: dpkg --add-architecture ${foreign}`);
        }
        const before = new Map(files.map(({ path, text }) => [path, text]));
        const record = {
            architecture: foreign,
            files: scoped.files.map(({ path, text }) => ({ path, before: before.get(path) ?? null, after: text })),
            holders: [holder],
        };
        // First the record: should this process die in between, the next job puts everything back.
        await writeRecords(runner, [...records, record]);
        try {
            for (const { path, text } of scoped.files)
                await writeAsRoot(runner, path, text);
            await root(runner, 'dpkg', ['--add-architecture', foreign]);
            await update();
        }
        catch (error) {
            await putBack(runner, record);
            await writeRecords(runner, records);
            if (!(error instanceof src_runner/* CommandError */.Qd) && !(error instanceof src_runner/* InputError */.dz))
                throw error;
            throw new src_runner/* InputError */.dz(`Libraries for ${foreign} are needed, and apt cannot use the archive that has them ` +
                `(${scoped.addresses.join(', ')}). apt's sources are as they were. If your mirror has ${foreign} elsewhere, add ` +
                `that to ${SOURCES_FOLDER}, restricted to ${foreign}, and run: dpkg --add-architecture ${foreign}\n${error.message}`, { cause: error });
        }
        runner.info(`apt takes ${foreign} from ${scoped.addresses.join(', ')} until this job is over.`);
    });
}
/**
 * Makes this job, or this process, one of those that use an architecture which Archway added to apt's sources, so that no other job puts
 * them back meanwhile. Nothing where Archway did not.
 */
async function joinForeignArchive(runner, architecture, user) {
    if (!(await readRecords()).some((record) => record.architecture === architecture))
        return;
    const holder = await currentHolder(runner, user);
    await withLock(runner, async () => {
        const records = await readRecords();
        const joined = records.map((record) => record.architecture === architecture && !record.holders.some((one) => isSameHolder(one, holder))
            ? { ...record, holders: [...record.holders, holder] }
            : record);
        await writeRecords(runner, joined);
    });
}
/**
 * Puts apt's sources back as they were before `addForeignArchive`, where this user was the last that needs them: removes
 * the libraries of the other architecture, the architecture and the sources, in this order, so that apt is never left
 * asking an archive for what it has not. Only warns.
 */
async function restoreSources(runner, user) {
    await putBackUnused(runner, user);
}
/**
 * Puts back what was changed for jobs that are over and did not, because they were killed: their archive may be out of
 * reach for this one. Comes before apt is asked for anything. Only warns.
 */
async function recoverSources(runner) {
    await putBackUnused(runner, undefined);
}
/** @param leaving who needs nothing of it any more */
async function putBackUnused(runner, leaving) {
    if ((await readRecords()).length === 0)
        return;
    try {
        const self = await currentHolder(runner, leaving ?? 'process');
        await withLock(runner, async () => {
            const records = await readRecords();
            const left = [];
            // The last changes first: each saw what those before it had left.
            for (const record of records.reverse()) {
                const staying = record.holders.filter((one) => leaving === undefined || !isSameHolder(one, self));
                const holders = await alive(staying, self);
                if (holders.length > 0 || left.length > 0) {
                    left.unshift({ ...record, holders });
                    if (leaving !== undefined) {
                        runner.info(`apt's sources for ${record.architecture} stay: another step or job uses them.`);
                    }
                    continue;
                }
                await putBack(runner, record);
                runner.info(`apt's sources are as they were before ${record.architecture} was added.`);
            }
            await writeRecords(runner, left);
        });
    }
    catch (error) {
        runner.warning(`apt's sources could not be put back: ${(0,src_runner/* errorMessage */.gJ)(error)}`);
    }
}
async function alive(holders, self) {
    const found = [];
    for (const one of holders)
        if (await isAlive(one, self))
            found.push(one);
    return found;
}
async function putBack(runner, { architecture, files }) {
    const { stdout } = await runner.exec('dpkg-query', ['--show', '--showformat', '${binary:Package} ${Architecture}\\n'], {
        quiet: true,
    });
    const foreign = stdout.split('\n').flatMap((line) => {
        const [name = '', of] = line.split(' ');
        return of === architecture ? [name] : [];
    });
    // All at once, so that none is left that depends on another.
    if (foreign.length > 0)
        await root(runner, 'dpkg', ['--purge', ...foreign]);
    const { stdout: known } = await runner.exec('dpkg', ['--print-foreign-architectures'], { quiet: true });
    if (known.split('\n').includes(architecture))
        await root(runner, 'dpkg', ['--remove-architecture', architecture]);
    for (const { path, before, after } of files) {
        const now = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
        if (now !== undefined && now !== after) {
            runner.warning(`${path} was changed by another than Archway since, and stays as it is.`);
        }
        else if (before !== null)
            await writeAsRoot(runner, path, before);
        else if (now !== undefined)
            await root(runner, 'rm', ['--force', path]);
    }
}
/** Tells the distribution's own archives by what their lists call themselves, and by list of mirrors. */
async function distributionArchives(runner) {
    const { stdout } = await runner.exec('apt-get', ['indextargets', '--format', '$(ORIGIN)\t$(REPO_URI)'], {
        quiet: true,
        acceptExitCodes: 'any',
    });
    const own = new Set();
    for (const line of stdout.split('\n')) {
        const [origin, uri = ''] = line.split('\t');
        if (origin === 'Ubuntu')
            own.add(withoutSlash(uri));
    }
    return (uri) => own.has(withoutSlash(uri)) || /^https?:\/\/([^/]*\.)?(archive|security|ports)\.ubuntu\.com\//.test(uri);
}
function withoutSlash(uri) {
    return uri.replace(/\/+$/, '');
}
async function readSources() {
    const names = await (0,promises_.readdir)(SOURCES_FOLDER).catch(() => []);
    const paths = [
        SOURCES,
        ...names
            .filter((name) => /^[\w.-]+\.(list|sources)$/.test(name))
            .sort()
            .map((name) => (0,external_node_path_.join)(SOURCES_FOLDER, name)),
    ];
    const files = [];
    for (const path of paths) {
        const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
        if (text !== undefined)
            files.push({ path, text });
    }
    return files;
}
async function readRecords() {
    try {
        return schemas/* array */.YOg(recordSchema).parse(JSON.parse(await (0,promises_.readFile)(RECORD, 'utf8')));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw new Error(`${RECORD} cannot be read: ${(0,src_runner/* errorMessage */.gJ)(error)}`, { cause: error });
    }
}
async function writeRecords(runner, records) {
    if (records.length === 0)
        await root(runner, 'rm', ['--force', RECORD]);
    else
        await writeAsRoot(runner, RECORD, JSON.stringify(records));
}
/** Writes a file that belongs to root: beside it under another name, and then in one step. */
async function writeAsRoot(runner, path, text) {
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runner.temporaryDirectory, 'apt-'));
    try {
        const file = (0,external_node_path_.join)(scratch, 'file');
        await (0,promises_.writeFile)(file, text);
        await root(runner, 'install', ['-D', '--mode=644', file, `${path}.archway-new`]);
        await root(runner, 'mv', [`${path}.archway-new`, path]);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function root(runner, program, words) {
    const { command, args } = asRoot(program, words);
    await runner.exec(command, args, { quiet: true });
}
async function withLock(runner, work) {
    const lock = await lockFile(runner, LOCK, PATIENCE_SECONDS);
    if (lock === undefined)
        throw new src_runner/* InputError */.dz(`Another job has held ${LOCK} for ${String(PATIENCE_SECONDS)} s.`);
    try {
        await work();
    }
    finally {
        await lock.release();
    }
}

;// CONCATENATED MODULE: ./build/src/host/releases.js
/**
 * Debian's releases that are still in use, and Ubuntu's with long-term support. A codename is of one distribution alone.
 * Sources: www.debian.org/releases, wiki.ubuntu.com/Releases.
 */
const DISTRIBUTIONS = [
    {
        id: 'debian',
        name: 'Debian',
        codenames: { '11': 'bullseye', '12': 'bookworm', '13': 'trixie', unstable: 'sid' },
    },
    {
        id: 'ubuntu',
        name: 'Ubuntu',
        codenames: { '22.04': 'jammy', '24.04': 'noble', '26.04': 'resolute' },
    },
];
/** The distribution that has a release; undefined for a codename that cannot be named. */
function distributionOf(codename) {
    return DISTRIBUTIONS.find(({ codenames }) => Object.values(codenames).includes(codename));
}

;// CONCATENATED MODULE: ./build/src/host/debian-ports.js



/** Debian's releases from the first that this needs to be known of to the last one before all had what is asked. */
const WITHOUT_RISCV64 = ['buster', 'bullseye', 'bookworm'];
/**
 * Why no root can be made of a release for a platform; undefined where one can, and where the release is not known. Of the
 * platforms of the table, all but riscv64 are in every release of Debian that is still in use; that is since Debian 13.
 * Ubuntu has all but i386, of which it has only libraries for amd64 machines. Sources: www.debian.org/releases, "Supported
 * architectures" of each; documentation.ubuntu.com/project, "Supported architectures".
 *
 * @param codename `bookworm`
 */
function lackOfPackages(codename, platform) {
    const distribution = distributionOf(codename);
    if (distribution?.id === 'ubuntu' && platform === (0,platform_platform/* findPlatform */.rB)('386')) {
        return `Ubuntu ${codename} has only libraries for ${platform.name}, no whole system; Debian has one`;
    }
    if (platform !== (0,platform_platform/* findPlatform */.rB)('riscv64') || !WITHOUT_RISCV64.includes(codename))
        return undefined;
    return `Debian ${codename} has no packages for ${platform.name}, trixie and later have`;
}
/** The same of the distribution of this machine. */
function lackOfOwnPackages(platform, distribution = readDistribution()) {
    return distribution.id === 'debian' ? lackOfPackages(distribution.codename, platform) : undefined;
}

;// CONCATENATED MODULE: ./build/src/host/apt.js






/** Seconds that apt and dpkg wait for another process's lock: two jobs may share a host. */
const LOCK_TIMEOUT_SECONDS = 600;
const ATTEMPTS = 3;
/** Milliseconds before the second attempt; each further one waits twice as long. */
const FIRST_DELAY = 2_000;
/**
 * The Debian packages, of those named, that are not installed.
 *
 * @param packages names, with `:<architecture>` for one that is not the host's
 */
async function missingPackages(runner, packages) {
    if (packages.length === 0)
        return [];
    // Asked for without the architecture, since one for `all` is not found under any other. dpkg-query exits with 1 when
    // it does not know one of them, and tells of the others all the same.
    const names = new Set(packages.map((name) => name.split(':')[0] ?? name));
    const { stdout } = await runner.exec('dpkg-query', ['--show', '--showformat', '${db:Status-Status} ${binary:Package} ${Package}:${Architecture}\\n', ...names], { quiet: true, acceptExitCodes: [0, 1] });
    const installed = new Set();
    for (const line of stdout.split('\n')) {
        const [status, binary, qualified] = line.split(' ');
        if (status !== 'installed' || binary === undefined || qualified === undefined)
            continue;
        installed.add(binary);
        installed.add(qualified);
        // Architecture-independent packages serve every architecture: `pkg:arm64` is satisfied by `pkg:all`.
        if (qualified.endsWith(':all'))
            for (const name of packages)
                if (name.split(':')[0] === binary)
                    installed.add(name);
    }
    const others = packages.filter((name) => !installed.has(name));
    if (others.length === 0)
        return [];
    const native = await debianArchitecture(runner);
    return others.filter((name) => !installed.has(`${name}:${native}`));
}
/**
 * Installs what is missing of the named Debian packages, and nothing when nothing is.
 *
 * @param packages names, with `:<architecture>` for one that is not the host's; that architecture is added to dpkg
 * @param user who gives an architecture back by `restoreSources` that lives on another archive than the host's
 * @param recommends whether what the packages recommend is installed with them
 * @throws InputError where this cannot be done: no apt, or neither root nor passwordless sudo
 * @throws CommandError when apt fails for good
 */
async function installPackages(runner, packages, user = 'job', recommends = false) {
    const wanted = [...new Set(packages)];
    requireApt(wanted);
    await recoverSources(runner);
    for (const architecture of foreignArchitectures(wanted))
        await joinForeignArchive(runner, architecture, user);
    const missing = await missingPackages(runner, wanted);
    const present = wanted.filter((name) => !missing.includes(name));
    if (missing.length === 0)
        return { present, installed: [] };
    if (!(await canBecomeRoot(runner))) {
        throw new src_runner/* InputError */.dz(`These Debian packages are missing and installing them needs root or passwordless sudo: ${missing.join(' ')}. ` +
            `Run as root, or install them first: apt-get install ${missing.join(' ')}`);
    }
    requireArchive(missing);
    const added = [];
    try {
        for (const architecture of foreignArchitectures(missing)) {
            if (await addArchitecture(runner, architecture, user))
                added.push(architecture);
        }
        const broken = await refreshLists(runner);
        try {
            await aptGet(runner, ['install', '--yes', ...(recommends ? [] : ['--no-install-recommends']), ...missing]);
        }
        catch (error) {
            // What fails may be due to the lists, or to something else: both are told.
            throw broken === undefined
                ? error
                : new src_runner/* InputError */.dz(`${(0,src_runner/* errorMessage */.gJ)(error)}\nBefore that: ${broken.message}`, { cause: error });
        }
    }
    catch (error) {
        for (const architecture of added)
            await removeArchitecture(runner, architecture);
        throw error;
    }
    return { present, installed: missing };
}
/**
 * Fails where the release has none of an architecture's packages: with the architecture added, apt would stay broken.
 *
 * @param missing names with `:<architecture>`, and others
 * @throws ToolchainError
 */
function requireArchive(missing, distribution = readDistribution()) {
    for (const architecture of foreignArchitectures(missing)) {
        const platform = (0,platform_platform/* findPlatform */.rB)(architecture);
        const lack = platform && lackOfOwnPackages(platform, distribution);
        if (lack === undefined)
            continue;
        throw new src_runner/* ToolchainError */.g8(`${lack}, and these are needed: ${missing.filter((name) => name.endsWith(`:${architecture}`)).join(' ')}. ` +
            'Build on a machine with a newer release, or emulated (`strategy: emulated`, with its `environment`).');
    }
}
/** Fails with what to do where Debian's packages are not to be had. */
function requireApt(wanted) {
    const distribution = readDistribution();
    if (isDebianFamily(distribution))
        return;
    throw new src_runner/* InputError */.dz(`Archway installs tools from Debian's or Ubuntu's packages, and this is ${distribution.prettyName}. ` +
        `Install what corresponds to these yourself, or use a Debian or Ubuntu machine: ${wanted.join(' ')}`);
}
/**
 * The addresses of a distribution's archive that apt is set up for, those of its security updates among them. Empty
 * where apt has none.
 *
 * @param origin as the archive's Release file names itself: `Debian`
 */
async function archiveAddresses(runner, origin) {
    const format = '$(ORIGIN)\t$(REPO_URI)';
    const { stdout } = await runner.exec('apt-get', ['indextargets', '--format', format], {
        quiet: true,
        acceptExitCodes: 'any',
    });
    const addresses = stdout.split('\n').map((line) => line.split('\t'));
    return [...new Set(addresses.flatMap(([from, uri = '']) => (from === origin && /^https?:/.test(uri) ? [uri] : [])))];
}
/** The host's own Debian architecture. */
async function debianArchitecture(runner) {
    return (await runner.exec('dpkg', ['--print-architecture'], { quiet: true })).stdout.trim();
}
function foreignArchitectures(packages) {
    return [...new Set(packages.flatMap((name) => name.split(':').slice(1)))];
}
/** @returns whether it was added to dpkg alone, and no source was changed for it */
async function addArchitecture(runner, architecture, user) {
    const native = await debianArchitecture(runner);
    if (architecture === native)
        return false;
    const known = (await runner.exec('dpkg', ['--print-foreign-architectures'], { quiet: true })).stdout.split('\n');
    if (known.includes(architecture))
        return false;
    const distribution = readDistribution();
    if (isUbuntu(distribution) && needsOtherArchive(native, architecture, distribution.ubuntuCodename)) {
        const architectures = [native, ...known.filter((one) => one !== '')];
        await addForeignArchive(runner, architectures, architecture, user, async () => await updateLists(runner));
        return false;
    }
    const { command, args } = asRoot('dpkg', ['--add-architecture', architecture]);
    await runner.exec(command, args);
    return true;
}
/** Where lists cannot be had for it, every later update would fail as well. dpkg keeps one that is in use. */
async function removeArchitecture(runner, architecture) {
    const { command, args } = asRoot('dpkg', ['--remove-architecture', architecture]);
    await runner.exec(command, args, { quiet: true, acceptExitCodes: 'any' });
}
/** Refreshes the package lists; a source that cannot be reached is an error, not a warning. */
async function updateLists(runner) {
    await aptGet(runner, ['update', '-o', 'APT::Update::Error-Mode=any']);
}
/**
 * Refreshes the package lists as far as they can be had: of a machine's many sources, one that is down need not be one of
 * those that are needed.
 *
 * @returns why some could not be had
 */
async function refreshLists(runner) {
    try {
        await updateLists(runner);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof src_runner/* InputError */.dz))
            throw error;
        runner.warning(`Not all of apt's package lists could be refreshed, and those are used that are there. ${error.message}`);
        return error;
    }
}
/** Runs apt-get as root, without questions, waiting for locks, and again after what looks like a passing failure. */
async function aptGet(runner, args) {
    const options = ['-o', `DPkg::Lock::Timeout=${String(LOCK_TIMEOUT_SECONDS)}`, '-o', 'Acquire::Retries=3', '-qq'];
    // sudo drops the environment, so the variable goes through env(1).
    const root = asRoot('env', ['DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C.UTF-8', 'apt-get', ...options, ...args]);
    for (let attempt = 1;; attempt++) {
        try {
            return await runner.exec(root.command, root.args);
        }
        catch (error) {
            if (!isPassing(error))
                throw error;
            if (attempt === ATTEMPTS)
                throw notReachable(error);
            const delay = FIRST_DELAY * 2 ** (attempt - 1);
            runner.info(`apt-get failed in a way that may pass; trying again in ${String(delay / 1000)} s.`);
            await new Promise((resolve) => setTimeout(resolve, delay));
        }
    }
}
function notReachable(error) {
    const inconsistent = /unexpected size|Hash Sum mismatch|Mirror sync/.test(error.failure.lastLines.join('\n'));
    const what = inconsistent
        ? 'The package archive does not hold what its Release file says: a mirror in the middle of an update, or one that is ' +
            'not kept well. Run again later, or give apt another mirror.'
        : "apt cannot reach the package archive. Check the network and apt's sources, then run again.";
    return new src_runner/* InputError */.dz(`${what}\n${error.message}`, { cause: error });
}
/** Whether trying again may help: the network, a mirror in the middle of an update, or a lock. */
function isPassing(error) {
    return (error instanceof src_runner/* CommandError */.Qd &&
        /Failed to fetch|Hash Sum mismatch|Temporary failure|Connection (timed out|failed|reset)|Could not (resolve|connect|get lock)/.test(error.failure.lastLines.join('\n')));
}

;// CONCATENATED MODULE: ./build/src/host/parallel.js
/**
 * Works through a list with a bounded number of workers.
 *
 * @param width how many items are worked on at the same time, at the most
 * @returns the results in the list's order; when one fails, its error, while what is under way goes on
 */
async function inParallel(list, width, work) {
    const results = [];
    const entries = [...list].entries();
    const worker = async () => {
        for (const [index, one] of entries)
            results[index] = await work(one);
    };
    await Promise.all(Array.from({ length: width }, worker));
    return results;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/src/host/cargo-home.js


/**
 * The folder in which cargo keeps what it downloads, and the user's settings; absolute. An empty variable is none, as in
 * cargo. Source: the Cargo book, "Environment Variables".
 */
function cargoHome(env) {
    const home = env['CARGO_HOME'] ?? '';
    return home === '' ? (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_.homedir)(), '.cargo') : home;
}

;// CONCATENATED MODULE: ./build/src/host/path-search.js


/**
 * The program that one of several names stands for in a search path: the first name that any folder has.
 *
 * @param path the value of PATH; folders that are not absolute are passed over
 * @returns its absolute path
 */
function findInPath(path, names) {
    const folders = (path ?? '').split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    return names.flatMap((name) => folders.map((folder) => (0,external_node_path_.join)(folder, name))).find(isExecutable);
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/host/index.js
/** The machine that we run on: its platform, distribution, privileges and Debian packages. */













/***/ })

};

export const id = 770;
export const ids = [770];
export const modules = {

/***/ 770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SHELL_OPTIONS: () => (/* binding */ SHELL_OPTIONS),
/* harmony export */   shellCommand: () => (/* binding */ shellCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);
/* harmony import */ var _emulation_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1514);
/* harmony import */ var _environment_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1633);
/* harmony import */ var _host_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9628);
/* harmony import */ var _platform_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4218);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(752);








const SHELL_OPTIONS = {
    help: _arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .COMMON_OPTIONS */ .DT.help,
    verbose: _arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .COMMON_OPTIONS */ .DT.verbose,
    environment: { type: 'string', default: 'debian:trixie' },
    package: { type: 'string' },
    user: { type: 'string', default: 'root' },
    accelerate: { type: 'string', default: 'compilers' },
    container: { type: 'string', default: 'auto' },
    'no-network': { type: 'boolean', default: false },
};
/** Variables by which programs know the terminal and the language of who sits at it. */
const OF_THE_TERMINAL = /^(TERM|COLORTERM|LANG|LC_\w+|NO_COLOR)$/;
/**
 * `archway shell`: a shell, or one command, in a world of another platform, with the current folder in it.
 *
 * @returns the exit status of what ran
 */
async function shellCommand(runner, sink, args) {
    const end = args.indexOf('--');
    const [own, words] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .parseOptions */ .Ac)('shell', own, SHELL_OPTIONS, true);
    const platform = onlyPlatform(positionals);
    const accelerate = oneOf('accelerate', values.accelerate, _environment_index_js__WEBPACK_IMPORTED_MODULE_3__/* .ACCELERATIONS */ .aL);
    const container = oneOf('container', values.container, _environment_index_js__WEBPACK_IMPORTED_MODULE_3__/* .CONTAINER_CHOICES */ .LK);
    const named = (0,_environment_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBase */ .Hp)(values.environment);
    const base = 'tarball' in named ? { tarball: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(runner.workspace, named.tarball) } : named;
    const packages = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .listOption */ .y8)(values.package) ?? [];
    if (packages.length > 0 && !('codename' in base)) {
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz('--package takes a release of Debian or Ubuntu as --environment: nothing else tells where packages come from.');
    }
    if (runner.workspace === '/')
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz('The current folder would be in it, and that is `/`. Go to another.');
    return await (0,_emulation_index_js__WEBPACK_IMPORTED_MODULE_2__/* .withEmulation */ .zG)(runner, platform, async () => {
        sink.tell(`${values.environment} for ${platform.name}: preparing`);
        const environment = await (0,_environment_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openEnvironment */ .Ay)(runner, {
            platform,
            base,
            packages: packages.length === 0 ? [] : [{ packages, recommends: false }],
            install: '',
            mounts: [{ source: runner.workspace, target: runner.workspace, readOnly: false }],
            network: !values['no-network'],
            accelerate,
            container,
        });
        try {
            for (const line of (0,_environment_index_js__WEBPACK_IMPORTED_MODULE_3__/* .describeAcceleration */ .Yl)(environment.acceleration))
                runner.info(line);
            const terminal = Object.entries(runner.env).filter(([name]) => OF_THE_TERMINAL.test(name));
            // Debian's shells show it in front of their prompt. Source: /etc/bash.bashrc of Debian.
            const env = { ...Object.fromEntries(terminal), debian_chroot: platform.name };
            const [command = 'bash', ...rest] = words;
            return await environment.attach(command, rest, { cwd: runner.workspace, env, user: values.user });
        }
        finally {
            await environment.dispose();
        }
    });
}
function oneOf(option, given, valid) {
    const found = valid.find((one) => one === given);
    if (found !== undefined)
        return found;
    throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`--${option} has the value '${given}', which is not valid. Valid values are: ${valid.join(', ')}.`);
}
function onlyPlatform(words) {
    const [spelling, ...others] = words;
    if (spelling === undefined || others.length > 0) {
        const example = _platform_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_PLATFORMS */ .pu.find(({ name }) => name !== (0,_host_index_js__WEBPACK_IMPORTED_MODULE_4__/* .hostPlatform */ .ol)().name)?.name ?? '';
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`Name one platform: \`archway shell ${example}\`. A command comes behind \`--\`.`);
    }
    return (0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(spelling);
}


/***/ })

};

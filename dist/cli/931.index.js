export const id = 931;
export const ids = [931];
export const modules = {

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


/***/ }),

/***/ 7931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyCommand: () => (/* binding */ verifyCommand)
/* harmony export */ });
/* unused harmony exports VERIFY_OPTIONS, EXIT */
/* harmony import */ var _artifact_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1243);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(752);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2848);




const VERIFY_OPTIONS = {
    ..._arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMON_OPTIONS */ .DT,
    platform: { type: 'string' },
    rpath: { type: 'string' },
    'glibc-max': { type: 'string' },
    static: { type: 'boolean', default: false },
    libc: { type: 'string' },
    libraries: { type: 'string' },
    cgo: { type: 'string' },
    sarif: { type: 'boolean', default: false },
};
/** Verified, a rule is broken, or something could not be read and nobody knows what is in it. */
const EXIT = { verified: 0, failed: 1, unreadable: 2 };
/** `archway verify`. */
async function verifyCommand(runner, args) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptions */ .Ac)('verify', args, VERIFY_OPTIONS, true);
    if (positionals.length === 0) {
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('Name the files or folders to verify: archway verify [options] PATH...');
    }
    if (values.json && values.sarif)
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('--json and --sarif exclude each other.');
    const platforms = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .platformOption */ .tt)(values.platform) ?? [];
    if (platforms.length > 1)
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('--platform takes one platform here: everything must be for it.');
    const report = await (0,_artifact_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyPaths */ .gF)(runner, positionals, {
        platform: platforms[0],
        rpath: values.rpath,
        glibcMax: values['glibc-max'],
        static: values.static,
        libc: choiceOption('libc', values.libc, _artifact_index_js__WEBPACK_IMPORTED_MODULE_0__/* .LIBCS */ .EO),
        libraries: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .listOption */ .y8)(values.libraries),
        cgo: choiceOption('cgo', values.cgo, _artifact_index_js__WEBPACK_IMPORTED_MODULE_0__/* .CGO_EXPECTATIONS */ .UG),
    });
    const text = values.json
        ? JSON.stringify(report, undefined, 2)
        : values.sarif
            ? JSON.stringify((0,_artifact_index_js__WEBPACK_IMPORTED_MODULE_0__/* .toSarif */ .zv)(report, _runner_index_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .xv), undefined, 2)
            : asText(report);
    return { text, exitCode: exitCode(report) };
}
function choiceOption(name, value, choices) {
    const found = choices.find((choice) => choice === value);
    if (value === undefined || found !== undefined)
        return found;
    throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`--${name} has the value '${value}', which is not valid. Give one of ${choices.join(', ')}.`);
}
function asText(report) {
    const rows = report.files.map(({ path, platform, facts, go }) => [
        path,
        platform,
        facts.versions.GLIBC ?? '-',
        go === undefined ? '-' : `${go.goVersion}${go.settings['CGO_ENABLED'] === '1' ? ' cgo' : ''}`,
    ]);
    const others = report.foreign.map((one) => [one.path, `${one.format}, ${one.machines.join(', ')}`, '-', '-']);
    const problems = report.problems.map((one) => `${one.severity}: ${one.path}: ${one.message} [${one.rule}]`);
    return [
        ...(rows.length + others.length === 0
            ? []
            : [(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .alignColumns */ .R)(['file', 'platform', 'needs glibc', 'Go'], [...rows, ...others]), '']),
        ...problems,
        `${String(report.checked)} ELF files checked, ${String(report.failed)} with errors, ` +
            `${String(report.unreadable)} could not be read.`,
    ].join('\n');
}
function exitCode({ problems }) {
    const errors = problems.filter((one) => one.severity === 'error');
    if (errors.some((one) => one.rule !== 'unreadable'))
        return EXIT.failed;
    return errors.length > 0 ? EXIT.unreadable : EXIT.verified;
}


/***/ })

};

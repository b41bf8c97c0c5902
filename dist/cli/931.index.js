export const id = 931;
export const ids = [931];
export const modules = {

/***/ 7931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyCommand: () => (/* binding */ verifyCommand)
/* harmony export */ });
/* unused harmony export VERIFY_OPTIONS */
/* harmony import */ var _artifact_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6047);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1497);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(752);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2848);




const VERIFY_OPTIONS = {
    ..._arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMON_OPTIONS */ .DT,
    platform: { type: 'string' },
    rpath: { type: 'string' },
    'glibc-max': { type: 'string' },
    static: { type: 'boolean', default: false },
};
/** `archway verify`. */
async function verifyCommand(runner, args) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptions */ .Ac)('verify', args, VERIFY_OPTIONS, true);
    if (positionals.length === 0) {
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('Name the files or folders to verify: archway verify [options] PATH...');
    }
    const platforms = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .platformOption */ .tt)(values.platform) ?? [];
    if (platforms.length > 1)
        throw new _runner_index_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('--platform takes one platform here: everything must be for it.');
    const report = await (0,_artifact_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyPaths */ .gF)(runner, positionals, {
        ...(platforms[0] !== undefined && { platform: platforms[0] }),
        ...(values.rpath !== undefined && { rpath: values.rpath }),
        ...(values['glibc-max'] !== undefined && { glibcMax: values['glibc-max'] }),
        ...(values.static && { static: true }),
    });
    const rows = report.files.map(({ path, platform, facts }) => [path, platform, facts.versions.GLIBC ?? '-']);
    const problems = report.problems.map((one) => `${one.severity}: ${one.path}: ${one.message}`);
    const text = values.json
        ? JSON.stringify(report, undefined, 2)
        : [
            ...(rows.length === 0 ? [] : [(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .alignColumns */ .R)(['file', 'platform', 'needs glibc'], rows), '']),
            ...problems,
            `${String(report.checked)} ELF files checked, ${String(report.failed)} with errors.`,
        ].join('\n');
    return { text, exitCode: report.problems.some((one) => one.severity === 'error') ? 1 : 0 };
}


/***/ })

};

export const id = 385;
export const ids = [385];
export const modules = {

/***/ 2385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* unused harmony export PLAN_OPTIONS */
/* harmony import */ var _plan_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(752);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2848);



const PLAN_OPTIONS = {
    ..._arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMON_OPTIONS */ .DT,
    root: { type: 'string', default: '.' },
    config: { type: 'string' },
    platform: { type: 'string' },
    package: { type: 'string' },
    'budget-minutes': { type: 'string' },
    explain: { type: 'string' },
};
/** `archway plan`. Returns what to print on standard output. */
async function planCommand(runner, args) {
    const { values } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOptions */ .Ac)('plan', args, PLAN_OPTIONS, false);
    const { root, config, packages } = await (0,_plan_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h_)(runner, values.root, values.config);
    const only = values.explain === undefined ? (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .listOption */ .y8)(values.package) : [values.explain];
    const plan = await (0,_plan_index_js__WEBPACK_IMPORTED_MODULE_0__/* .planForThisMachine */ .yl)(runner, {
        root,
        config,
        packages,
        platforms: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .platformOption */ .tt)(values.platform),
        budgetMinutes: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .countOption */ .D3)('budget-minutes', values['budget-minutes']),
        only,
    });
    if (values.json)
        return JSON.stringify(plan, undefined, 2);
    if (values.explain !== undefined)
        return (0,_plan_index_js__WEBPACK_IMPORTED_MODULE_0__/* .explainDecisions */ .B1)(plan.decisions);
    const rows = plan.decisions.map((one) => [one.package, one.platform, one.strategy, one.reason]);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .alignColumns */ .R)(['package', 'platform', 'strategy', 'reason'], rows);
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

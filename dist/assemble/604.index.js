export const id = 604;
export const ids = [604];
export const modules = {

/***/ 11604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadArtifacts: () => (/* binding */ downloadArtifacts)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94880);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61109);




/** Downloads at the same time; the artifact service throttles those who ask for more. */
const WIDTH = Math.min(4, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)() * 2);
/**
 * Downloads the run's artifacts. Of those with one name, which a job that is run again leaves, the service's newest is
 * taken. Costly to load: import it only when there is something to download.
 */
const downloadArtifacts = async (log, directory, wanted) => {
    const client = new _actions_artifact__WEBPACK_IMPORTED_MODULE_2__/* .DefaultArtifactClient */ .t9();
    const listed = await explained(() => client.listArtifacts({ latest: true }));
    const artifacts = listed.artifacts.filter(({ name }) => wanted(name));
    for (const { name } of listed.artifacts)
        if (!wanted(name))
            log.info(`Left out ${name}`);
    const queue = [...artifacts];
    const worker = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            await download(log, client, next, directory);
        }
    };
    await Promise.all(Array.from({ length: Math.min(WIDTH, queue.length) }, worker));
    return artifacts.map(({ name }) => name).sort();
};
async function download(log, client, artifact, directory) {
    const { name, id, size, digest } = artifact;
    // The service allows no such names; a folder outside of ours must not depend on that.
    if (/[/\\\0]/.test(name) || name === '.' || name === '..') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The artifact '${name}' has a name that no folder can have.`);
    }
    const options = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), ...(digest !== undefined && { expectedHash: digest }) };
    const { digestMismatch } = await explained(() => client.downloadArtifact(id, options));
    if (digestMismatch === true) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The artifact '${name}' is not what was uploaded: its digest is not ${String(digest)}.`);
    }
    log.info(`Downloaded ${name}: ${String(size)} bytes`);
}
/** The library tries again by itself; what it then gives up with is none of our bugs. */
async function explained(work) {
    try {
        return await work();
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The run's artifacts cannot be downloaded: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}. Download them in a step before, by ` +
            'actions/download-artifact, and name its folder by `artifacts`.', { cause: error });
    }
}


/***/ })

};

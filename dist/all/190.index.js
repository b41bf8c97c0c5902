export const id = 190;
export const ids = [190];
export const modules = {

/***/ 67190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94880);

/** Uploads files to the run's artifact service. Costly to load: import it only when there is something to upload. */
const uploadArtifact = async (name, root, files) => {
    const client = new _actions_artifact__WEBPACK_IMPORTED_MODULE_0__/* .DefaultArtifactClient */ .t9();
    // Packages are compressed already.
    const upload = async () => {
        const { id, size, digest } = await client.uploadArtifact(name, [...files], root, { compressionLevel: 0 });
        return { id, size, digest };
    };
    try {
        return await upload();
    }
    catch (error) {
        // When a job is run again, the artifact of its earlier attempt may be there still.
        if (!/409|already exists/i.test(String(error)))
            throw error;
        await client.deleteArtifact(name);
        return await upload();
    }
};


/***/ })

};

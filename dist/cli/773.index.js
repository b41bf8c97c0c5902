export const id = 773;
export const ids = [773];
export const modules = {

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSbom: () => (/* binding */ createSbom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(320);
/* harmony import */ var _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1248);
/* harmony import */ var _cyclonedx_cyclonedx_library_Spec__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4321);
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7091);
/* harmony import */ var _runner_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9688);







const CRATES_IO = /^(registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index|sparse\+https:\/\/index\.crates\.io\/)/;
/**
 * The bill of materials of one package file, as CycloneDX 1.6 JSON: its programs, and what went into them by Go's build
 * information and by Cargo.lock. The same package gives the same bytes.
 */
function createSbom(subject) {
    const { report, file, contents, crates, date } = subject;
    const main = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_2__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_1__.ComponentType.Application, report.cell.package, {
        bomRef: file.file,
        ...(report.version !== '' && { version: report.version }),
    });
    main.hashes.set(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_1__.HashAlgorithm['SHA-256'], file.sha256);
    for (const [name, value] of describe(report, contents))
        main.properties.add(new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_2__.Property(name, value));
    const bom = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_2__.Bom({
        metadata: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_2__.Metadata({ component: main, ...(date !== undefined && { timestamp: date }) }),
        serialNumber: serialNumber(file.sha256),
    });
    bom.metadata.tools.components.add(new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_2__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_1__.ComponentType.Application, 'archway', { version: _runner_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x }));
    addGo(bom, main, contents);
    addCrates(bom, main, crates ?? []);
    const serializer = new _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_3__.JsonSerializer(new _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_3__.JSON.Normalize.Factory(_cyclonedx_cyclonedx_library_Spec__WEBPACK_IMPORTED_MODULE_4__.Spec1dot6));
    return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
function* describe({ cell, strategy, commit, tools }, contents) {
    yield ['archway:platform', cell.platform];
    yield ['archway:strategy', strategy];
    if (commit !== null)
        yield ['archway:commit', commit];
    for (const [name, version] of Object.entries(tools))
        yield [`archway:tool:${name}`, version];
    for (const { path, facts } of contents) {
        const program = path.replace(/^.*?!/, '');
        for (const needed of facts.needed)
            yield [`archway:needed:${program}`, needed];
    }
}
/** A name-based UUID of the package's digest: the same package has the same bill. Source: RFC 9562, version 8. */
function serialNumber(sha256) {
    const hex = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`archway sbom ${sha256}`).digest('hex');
    const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
/** Go's modules, and the standard library, whose version is the compiler's. */
function addGo(bom, main, contents) {
    const known = new Map();
    for (const { go } of contents) {
        if (go === undefined)
            continue;
        const standard = { path: 'std', version: go.goVersion.replace(/^go/, '') };
        for (const module of [standard, ...go.dependencies]) {
            const purl = goPurl(module);
            const component = known.get(purl) ?? library(module.path, module.version, purl);
            known.set(purl, component);
        }
    }
    for (const component of known.values()) {
        bom.components.add(component);
        main.dependencies.add(component.bomRef);
    }
}
function goPurl({ path, version }) {
    const slash = path.lastIndexOf('/');
    const namespace = slash < 0 ? undefined : path.slice(0, slash);
    const known = version === '' || version === '(devel)' ? undefined : version;
    return new packageurl_js__WEBPACK_IMPORTED_MODULE_5__.PackageURL('golang', namespace, path.slice(slash + 1), known, undefined, undefined).toString();
}
function addCrates(bom, main, crates) {
    const components = crates.map((crate) => {
        const component = library(crate.name, crate.version, cargoPurl(crate));
        if (crate.checksum !== undefined)
            component.hashes.set(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_1__.HashAlgorithm['SHA-256'], crate.checksum);
        // The lock file does not say which of them are for tests or other platforms only.
        component.scope = _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_1__.ComponentScope.Optional;
        return component;
    });
    for (const [at, { dependencies }] of crates.entries()) {
        const component = components[at];
        if (component === undefined)
            continue;
        bom.components.add(component);
        if (crates[at]?.source === undefined)
            main.dependencies.add(component.bomRef);
        for (const next of dependencies) {
            const needed = components[next];
            if (needed !== undefined)
                component.dependencies.add(needed.bomRef);
        }
    }
}
function cargoPurl({ name, version, source }) {
    const qualifiers = source === undefined || CRATES_IO.test(source)
        ? undefined
        : source.startsWith('git+')
            ? { vcs_url: source }
            : { repository_url: source.replace(/^(registry|sparse)\+/, '') };
    return new packageurl_js__WEBPACK_IMPORTED_MODULE_5__.PackageURL('cargo', undefined, name, version, qualifiers, undefined).toString();
}
function library(name, version, purl) {
    return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_2__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_1__.ComponentType.Library, name, { version, purl, bomRef: purl });
}


/***/ })

};

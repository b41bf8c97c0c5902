export const id = 790;
export const ids = [790];
export const modules = {

/***/ 58790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSbom: () => (/* binding */ createSbom)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/enums/index.js
var enums = __webpack_require__(6820);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/models/index.js
var models = __webpack_require__(50320);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/serialize/index.node.js
var index_node = __webpack_require__(51248);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/spec/index.js
var spec = __webpack_require__(94321);
// EXTERNAL MODULE: ./node_modules/packageurl-js/index.js
var packageurl_js = __webpack_require__(87091);
;// CONCATENATED MODULE: ./build/src/runner/version.js
/** Archway's own version. A contract test holds it and package.json together. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./build/src/assemble/sbom.js







const CRATES_IO = /^(registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index|sparse\+https:\/\/index\.crates\.io\/)/;
/**
 * The bill of materials of one package file, as CycloneDX 1.6 JSON: its programs, and what went into them by Go's build
 * information and by Cargo.lock. The same package gives the same bytes.
 */
function createSbom(subject) {
    const { report, file, contents, crates, date } = subject;
    const main = new models.Component(enums.ComponentType.Application, report.cell.package, {
        bomRef: file.file,
        ...(report.version !== '' && { version: report.version }),
    });
    main.hashes.set(enums.HashAlgorithm['SHA-256'], file.sha256);
    for (const [name, value] of describe(report, contents))
        main.properties.add(new models.Property(name, value));
    const bom = new models.Bom({
        metadata: new models.Metadata({ component: main, ...(date !== undefined && { timestamp: date }) }),
        serialNumber: serialNumber(file.sha256),
    });
    bom.metadata.tools.components.add(new models.Component(enums.ComponentType.Application, 'archway', { version: VERSION }));
    addGo(bom, main, contents);
    addCrates(bom, main, crates ?? []);
    const serializer = new index_node.JsonSerializer(new index_node.JSON.Normalize.Factory(spec.Spec1dot6));
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
    const hex = (0,external_node_crypto_.createHash)('sha256').update(`archway sbom ${sha256}`).digest('hex');
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
    return new packageurl_js.PackageURL('golang', namespace, path.slice(slash + 1), known, undefined, undefined).toString();
}
function addCrates(bom, main, crates) {
    const components = crates.map((crate) => {
        const component = library(crate.name, crate.version, cargoPurl(crate));
        if (crate.checksum !== undefined)
            component.hashes.set(enums.HashAlgorithm['SHA-256'], crate.checksum);
        // The lock file does not say which of them are for tests or other platforms only.
        component.scope = enums.ComponentScope.Optional;
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
    return new packageurl_js.PackageURL('cargo', undefined, name, version, qualifiers, undefined).toString();
}
function library(name, version, purl) {
    return new models.Component(enums.ComponentType.Library, name, { version, purl, bomRef: purl });
}


/***/ })

};

/**
 * Does what actions/upload-artifact and actions/download-artifact do, with the same library and the same inputs, so
 * that a workflow which uses them runs unchanged where they cannot be fetched.
 */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, matchesGlob, resolve } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import * as core from '@actions/core';

const client = new DefaultArtifactClient();

async function upload() {
  const path = resolve(core.getInput('path', { required: true }));
  const isFolder = (await stat(path)).isDirectory();
  const entries = isFolder ? await readdir(path, { recursive: true, withFileTypes: true }) : [];
  const files = isFolder
    ? entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    : [path];
  if (files.length === 0) throw new Error(`${path} holds no files`);
  const name = core.getInput('name');
  const { size, digest } = await client.uploadArtifact(name, files, isFolder ? path : dirname(path));
  core.info(`Uploaded ${name}: ${String(files.length)} files, ${String(size)} bytes, sha256:${String(digest)}`);
}

async function download() {
  const name = core.getInput('name');
  const pattern = core.getInput('pattern');
  const target = resolve(core.getInput('path'));
  const { artifacts } = await client.listArtifacts({ latest: true });
  const wanted = artifacts.filter((one) => (name === '' ? matchesGlob(one.name, pattern) : one.name === name));
  if (name !== '' && wanted.length === 0) throw new Error(`There is no artifact ${name}`);
  const merge = name !== '' || core.getBooleanInput('merge-multiple');
  for (const artifact of wanted) {
    const path = merge ? target : join(target, artifact.name);
    await client.downloadArtifact(artifact.id, { path });
    core.info(`Downloaded ${artifact.name} to ${path}`);
  }
  core.setOutput('download-path', target);
}

if (core.getInput('operation') === 'upload') await upload();
else await download();

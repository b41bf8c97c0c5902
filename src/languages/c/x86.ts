import type { Platform } from '../../platform/platform.js';
import { isX86 } from '../x86.js';
import type { LineFact } from './build-file-facts.js';

/** GCC's headers of x86 intrinsics, and those that reach for the processor. */
const X86_HEADER =
  /^\s*#\s*include\s*[<"]((?:[aexpstnw]mm|imm|x86|avx\w*|bmi2?|popcnt|wmm|shaintrin)intrin\.h|cpuid\.h|mm_malloc\.h|x86intrin\.h)[>"]/;

/** A condition that keeps x86 code from other machines, or that a build sets for one of them. */
const GUARD = /x86|amd64|i[3-6]86|_M_(X64|IX86)|SSE|AVX|BMI|AESNI|PCLMUL|SHANI|INTEL|__has_include|CPUID|SIMD|INTRIN/i;

/** Inline assembly that names registers or instructions which only x86 has. */
const X86_ASSEMBLY =
  /\b(?:__asm__|__asm|asm)\b(?:\s*(?:__volatile__|volatile|goto))?\s*\(.*?(?:%%?(?:[er]?[abcd]x|[er](?:sp|bp|si|di)|xmm\d|ymm\d)\b|\b(?:cpuid|rdtscp?|xgetbv|pause|bswapl?|lock;|mov[lq]|imul[lq]?|div[lq]|mul[lq])\b|"=[aA]")/;

/** How many lines an assembly statement is looked at for. */
const STATEMENT_LINES = 4;

/** x86 headers and inline assembly that no condition around them keeps from other machines. */
export function unguardedX86(text: string, platform: Platform): readonly LineFact[] {
  if (isX86(platform) || !X86_ANYWHERE.test(text)) return [];
  const conditions: string[] = [];
  const found: LineFact[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const directive = /^\s*#\s*(if|ifdef|ifndef|elif|else|endif)\b(.*)$/.exec(line);
    const [, kind, condition = ''] = directive ?? [];
    if (kind === 'if' || kind === 'ifdef' || kind === 'ifndef') conditions.push(condition);
    // The other branches of a condition about x86 are about x86 too.
    else if (kind === 'elif') conditions.push(`${conditions.pop() ?? ''} ${condition}`);
    else if (kind === 'endif') conditions.pop();
    if (conditions.some((one) => GUARD.test(one))) continue;
    const header = X86_HEADER.exec(line)?.[1];
    const thing = header === undefined ? assemblyAt(lines, index) : `<${header}> is included`;
    if (thing === undefined) continue;
    found.push({
      effect: 'unknown',
      detail: `${thing} without a guard: it is there for x86 only, so no build for another machine succeeds`,
      line: index + 1,
    });
  }
  return found;
}

function assemblyAt(lines: readonly string[], index: number): string | undefined {
  if (!/\b(__asm__|__asm|asm)\b/.test(lines[index] ?? '')) return undefined;
  const statement = lines.slice(index, index + STATEMENT_LINES).join(' ');
  return X86_ASSEMBLY.test(statement) ? 'inline assembly stands' : undefined;
}

const X86_ANYWHERE = new RegExp(`${X86_HEADER.source}|\\basm\\b|__asm`, 'm');

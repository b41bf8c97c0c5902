import { findPlatform, type Platform } from '../../platform/platform.js';
import type { LineFact } from './build-file-facts.js';

/** True for the platforms whose compilers know x86 headers and flags. */
export function isX86({ goarch }: Platform): boolean {
  return goarch === findPlatform('x86_64')?.goarch || goarch === findPlatform('i686')?.goarch;
}

/** GCC's headers of x86 intrinsics, and those that reach for the processor. */
const X86_HEADER =
  /^\s*#\s*include\s*[<"]((?:[aexpstnw]mm|imm|x86|avx\w*|bmi2?|popcnt|wmm|shaintrin)intrin\.h|cpuid\.h|mm_malloc\.h|x86intrin\.h)[>"]/;

/** A condition that keeps x86 code from other machines, or that a build sets for one of them. */
const GUARD = /x86|amd64|i[3-6]86|_M_(X64|IX86)|SSE|AVX|BMI|AESNI|PCLMUL|SHANI|INTEL|__has_include|CPUID|SIMD|INTRIN/i;

/** Includes of x86 headers that no condition around them keeps from other machines. */
export function unguardedX86(text: string, platform: Platform): readonly LineFact[] {
  if (isX86(platform) || !X86_HEADER_ANYWHERE.test(text)) return [];
  const conditions: string[] = [];
  const found: LineFact[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const directive = /^\s*#\s*(if|ifdef|ifndef|elif|else|endif)\b(.*)$/.exec(line);
    const [, kind, condition = ''] = directive ?? [];
    if (kind === 'if' || kind === 'ifdef' || kind === 'ifndef') conditions.push(condition);
    // The other branches of a condition about x86 are about x86 too.
    else if (kind === 'elif') conditions.push(`${conditions.pop() ?? ''} ${condition}`);
    else if (kind === 'endif') conditions.pop();
    const header = X86_HEADER.exec(line)?.[1];
    if (header === undefined || conditions.some((one) => GUARD.test(one))) continue;
    found.push({
      effect: 'unknown',
      detail: `<${header}> is included without a guard: it is there for x86 only, so no build for another machine succeeds`,
      line: index + 1,
    });
  }
  return found;
}

const X86_HEADER_ANYWHERE = new RegExp(X86_HEADER, 'm');

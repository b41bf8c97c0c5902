/*
 * What differs between the architectures: how a program starts, how it calls the kernel, and how a thread begins on a
 * stack of its own. Sources: syscall(2) for registers, each psABI for the state at process entry.
 */
#ifndef ARCHWAY_PROBE_MACHINE_H
#define ARCHWAY_PROBE_MACHINE_H

#include <asm/unistd.h>

/* C's entry point: the initial stack holds argc, argv, envp and the auxiliary vector. */
__attribute__((noreturn, used)) void begin(long *stack);

/* Starts fn on the stack that ends at top, and returns the thread's id, or a negated error. fn must not return. */
long start_thread(unsigned long flags, void *top, void (*fn)(void));

#if defined(__x86_64__)

__asm__(".globl _start\n_start: xor %ebp,%ebp\n mov %rsp,%rdi\n and $-16,%rsp\n call begin\n"
        ".globl start_thread\nstart_thread: mov %rdx,%r9\n mov $56,%eax\n syscall\n test %eax,%eax\n jz 1f\n ret\n"
        "1: xor %ebp,%ebp\n and $-16,%rsp\n call *%r9\n");
static long call(long n, long a, long b, long c, long d, long e) {
  long result;
  register long r10 __asm__("r10") = d;
  register long r8 __asm__("r8") = e;
  __asm__ volatile("syscall" : "=a"(result) : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8) : "rcx", "r11", "memory");
  return result;
}

#elif defined(__i386__)

__asm__(".globl _start\n_start: xor %ebp,%ebp\n mov %esp,%eax\n and $-16,%esp\n sub $12,%esp\n push %eax\n call begin\n"
        ".globl start_thread\nstart_thread: push %ebx\n push %edi\n mov 12(%esp),%ebx\n mov 16(%esp),%ecx\n"
        " mov 20(%esp),%edi\n mov $120,%eax\n int $0x80\n test %eax,%eax\n jz 1f\n pop %edi\n pop %ebx\n ret\n"
        "1: xor %ebp,%ebp\n and $-16,%esp\n call *%edi\n");
static long call(long n, long a, long b, long c, long d, long e) {
  long result;
  __asm__ volatile("int $0x80" : "=a"(result) : "a"(n), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e) : "memory");
  return result;
}

#elif defined(__arm__)

__asm__(".arm\n.globl _start\n_start: mov fp,#0\n mov r0,sp\n bic sp,sp,#7\n bl begin\n"
        ".globl start_thread\nstart_thread: push {r7,lr}\n mov r12,r2\n mov r7,#120\n svc #0\n cmp r0,#0\n"
        " popne {r7,pc}\n blx r12\n");
static long call(long n, long a, long b, long c, long d, long e) {
  register long r7 __asm__("r7") = n;
  register long r0 __asm__("r0") = a;
  register long r1 __asm__("r1") = b;
  register long r2 __asm__("r2") = c;
  register long r3 __asm__("r3") = d;
  register long r4 __asm__("r4") = e;
  __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r1), "r"(r2), "r"(r3), "r"(r4) : "memory");
  return r0;
}

#elif defined(__aarch64__)

__asm__(".globl _start\n_start: mov x29,#0\n mov x0,sp\n bl begin\n"
        ".globl start_thread\nstart_thread: mov x9,x2\n mov x8,#220\n svc #0\n cbz x0,1f\n ret\n"
        "1: blr x9\n");
static long call(long n, long a, long b, long c, long d, long e) {
  register long x8 __asm__("x8") = n;
  register long x0 __asm__("x0") = a;
  register long x1 __asm__("x1") = b;
  register long x2 __asm__("x2") = c;
  register long x3 __asm__("x3") = d;
  register long x4 __asm__("x4") = e;
  __asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4) : "memory");
  return x0;
}

#elif defined(__riscv) && __riscv_xlen == 64

__asm__(".option push\n.option norelax\n.globl _start\n_start: la gp,__global_pointer$\n.option pop\n"
        " mv a0,sp\n andi sp,sp,-16\n call begin\n"
        ".globl start_thread\nstart_thread: mv t0,a2\n li a7,220\n ecall\n beqz a0,1f\n ret\n"
        "1: jalr t0\n");
static long call(long n, long a, long b, long c, long d, long e) {
  register long a7 __asm__("a7") = n;
  register long a0 __asm__("a0") = a;
  register long a1 __asm__("a1") = b;
  register long a2 __asm__("a2") = c;
  register long a3 __asm__("a3") = d;
  register long a4 __asm__("a4") = e;
  __asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1), "r"(a2), "r"(a3), "r"(a4) : "memory");
  return a0;
}

#elif defined(__powerpc64__)

/* ELFv2: r12 holds the entry's address, from which the table of contents in r2 is found. */
__asm__(".globl _start\n_start: addis 2,12,.TOC.-_start@ha\n addi 2,2,.TOC.-_start@l\n mr 3,1\n clrrdi 1,1,4\n"
        " li 0,0\n stdu 0,-64(1)\n bl begin\n nop\n"
        ".globl start_thread\n.type start_thread,@function\nstart_thread: std 30,-16(1)\n mr 30,5\n li 0,120\n sc\n"
        " bns 2f\n neg 3,3\n2: cmpdi 3,0\n beq 1f\n ld 30,-16(1)\n blr\n"
        "1: mr 12,30\n mtctr 12\n bctrl\n");
static long call(long n, long a, long b, long c, long d, long e) {
  register long r0 __asm__("r0") = n;
  register long r3 __asm__("r3") = a;
  register long r4 __asm__("r4") = b;
  register long r5 __asm__("r5") = c;
  register long r6 __asm__("r6") = d;
  register long r7 __asm__("r7") = e;
  __asm__ volatile("sc\n bns+ 1f\n neg 3,3\n1:"
                   : "+r"(r0), "+r"(r3), "+r"(r4), "+r"(r5), "+r"(r6), "+r"(r7)
                   :
                   : "memory", "cr0", "ctr", "xer", "r8", "r9", "r10", "r11", "r12");
  return r3;
}

#elif defined(__s390x__)

/* clone takes the stack first on this architecture. */
__asm__(".globl _start\n_start: lgr %r2,%r15\n aghi %r15,-160\n xc 0(8,%r15),0(%r15)\n brasl %r14,begin\n"
        ".globl start_thread\nstart_thread: lgr %r5,%r4\n lgr %r1,%r2\n lgr %r2,%r3\n lgr %r3,%r1\n svc 120\n"
        " ltgr %r2,%r2\n jz 1f\n br %r14\n"
        "1: aghi %r15,-160\n xc 0(8,%r15),0(%r15)\n basr %r14,%r5\n");
static long call(long n, long a, long b, long c, long d, long e) {
  register long r1 __asm__("r1") = n;
  register long r2 __asm__("r2") = a;
  register long r3 __asm__("r3") = b;
  register long r4 __asm__("r4") = c;
  register long r5 __asm__("r5") = d;
  register long r6 __asm__("r6") = e;
  __asm__ volatile("svc 0" : "+d"(r2) : "d"(r1), "d"(r3), "d"(r4), "d"(r5), "d"(r6) : "memory");
  return r2;
}

#else
#error "no probe for this architecture"
#endif

/* The variants with 32-bit user ids, where the first ones had 16 bits. */
#ifdef __NR_setresuid32
#define NR_SETRESUID __NR_setresuid32
#define NR_SETRESGID __NR_setresgid32
#define NR_GETUID __NR_getuid32
#define NR_GETEUID __NR_geteuid32
#else
#define NR_SETRESUID __NR_setresuid
#define NR_SETRESGID __NR_setresgid
#define NR_GETUID __NR_getuid
#define NR_GETEUID __NR_geteuid
#endif

#endif

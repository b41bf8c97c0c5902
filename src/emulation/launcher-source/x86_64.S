/*
 * Runs before an emulator's own first instruction, and inserts two arguments after argv[0], unless QEMU_CPU is in the
 * environment. At entry the stack holds argc, argv, 0, envp, 0; rdx is not to be touched. After the code follow the
 * distance from there to the emulator's entry point (8 bytes), the first argument (8 bytes) and the second.
 */
        .globl _start
_start: mov     (%rsp), %rax
        lea     16(%rsp,%rax,8), %rsi
        movabs  $0x5550435f554d4551, %rcx       /* "QEMU_CPU" */
next:   mov     (%rsi), %rdi
        test    %rdi, %rdi
        jz      insert
        add     $8, %rsi
        cmp     %rcx, (%rdi)
        jne     next
        cmpb    $'=', 8(%rdi)
        jne     next
        jmp     leave
insert: mov     8(%rsp), %rcx
        lea     table+8(%rip), %rsi
        lea     table+16(%rip), %rdi
        mov     %rsi, (%rsp)
        mov     %rdi, 8(%rsp)
        add     $2, %rax
        push    %rcx
        push    %rax
leave:  lea     table(%rip), %rax
        add     (%rax), %rax
        jmp     *%rax
        .balign 8
table:

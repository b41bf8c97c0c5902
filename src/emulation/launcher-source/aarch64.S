/* See x86_64.S. x0 is not to be touched. */
        .globl _start
_start: ldr     x9, [sp]
        add     x10, sp, #16
        add     x10, x10, x9, lsl #3
        ldr     x13, name
next:   ldr     x11, [x10], #8
        cbz     x11, insert
        ldr     x12, [x11]
        cmp     x12, x13
        b.ne    next
        ldrb    w12, [x11, #8]
        cmp     w12, #'='
        b.ne    next
        b       leave
insert: ldr     x10, [sp, #8]
        add     x9, x9, #2
        adr     x11, table + 8
        adr     x12, table + 16
        stp     x11, x12, [sp]
        stp     x9, x10, [sp, #-16]!
leave:  adr     x9, table
        ldr     x10, [x9]
        add     x9, x9, x10
        br      x9
        .balign 8
name:   .ascii  "QEMU_CPU"
table:

/*
 * The probe: a program without any library that shows how the programs of its architecture run on a machine.
 *
 *   probe exec PATH ARG...    becomes another program; exits with 126 and prints the kernel's error when it cannot
 *   probe exit CODE           exits with CODE
 *   probe kill SIGNAL         sends itself SIGNAL
 *   probe wait                prints its process id, and ends when its input does
 *   probe calls DIR CODE      tries how programs are called and end, with the files in DIR, prints a line for each thing
 *                             tried: its name, "passed" or "failed", and what was found; and exits with CODE
 *   probe rest DIR MACHINE    the same for everything else, and exits with 0. Two halves, since most of the time goes
 *                             into starting the emulator: they can run side by side.
 *   probe all DIR MACHINE     both halves, one after the other
 *
 * In DIR: `probe`, this program; `setuid`, the same, owned by root with mode 4755, or missing; `script`, a script that
 * names this program and the argument `script` after `#!`; `text`, an executable text file without `#!`; and nothing
 * else, but whatever it likes to have in it.
 */
#include "machine.h"

#define AT_FDCWD (-100)
#define EINTR 4
#define ENOENT 2
#define ENOEXEC 8
#define SIGKILL 9
#define SIGTERM 15
#define SIGCHLD 17
#define O_RDONLY 0
#define NOBODY 65534
#define FUTEX_WAIT 0
#define FUTEX_WAKE 1
/* CLONE_VM, FS, FILES, SIGHAND, THREAD, SYSVSEM: what a threads library passes, without its thread-local storage. */
#define CLONE_THREAD_FLAGS 0x00050f00
#define THREADS 4
#define ROUNDS 1000
#define PATH_SIZE 4096

static char **environment;

/* The compiler may call these two by itself. */
void *memset(void *to, int byte, unsigned long count) {
  for (volatile char *at = to; count > 0; count--) *at++ = (char)byte;
  return to;
}
void *memcpy(void *to, const void *from, unsigned long count) {
  const char *source = from;
  for (volatile char *at = to; count > 0; count--) *at++ = *source++;
  return to;
}

static unsigned long length(const char *text) {
  unsigned long count = 0;
  while (text[count] != 0) count++;
  return count;
}

static int equal(const char *a, const char *b) {
  while (*a != 0 && *a == *b) a++, b++;
  return *a == *b;
}

static void print(const char *text) { call(__NR_write, 1, (long)text, (long)length(text), 0, 0); }

/* Without division, which 32-bit ARM has no instruction for. */
static void print_number(int value) {
  static const unsigned int places[] = {1000000000, 100000000, 10000000, 1000000, 100000, 10000, 1000, 100, 10, 1};
  unsigned int rest = value < 0 ? -(unsigned int)value : (unsigned int)value;
  int begun = 0;
  if (value < 0) print("-");
  for (unsigned int at = 0; at < sizeof places / sizeof *places; at++) {
    char digit[] = {'0', 0};
    for (; rest >= places[at]; rest -= places[at]) digit[0]++;
    begun |= digit[0] != '0' || places[at] == 1;
    if (begun) print(digit);
  }
}

static long number(const char *text) {
  long value = 0;
  while (*text >= '0' && *text <= '9') value = value * 10 + (*text++ - '0');
  return value;
}

static void join(char *to, const char *folder, const char *name) {
  unsigned long first = length(folder), second = length(name);
  if (first + second + 2 > PATH_SIZE) call(__NR_exit_group, 125, 0, 0, 0, 0);
  memcpy(to, folder, first);
  to[first] = '/';
  memcpy(to + first + 1, name, second + 1);
}

static const char *variable(const char *name) {
  unsigned long size = length(name);
  for (char **one = environment; *one != 0; one++) {
    unsigned long at = 0;
    while (at < size && (*one)[at] == name[at]) at++;
    if (at == size && (*one)[at] == '=') return *one + size + 1;
  }
  return "";
}

__attribute__((noreturn)) static void leave(long code) {
  for (;;) call(__NR_exit_group, code, 0, 0, 0, 0);
}

static long fork_process(void) {
#ifdef __NR_fork
  return call(__NR_fork, 0, 0, 0, 0, 0);
#else
  return call(__NR_clone, SIGCHLD, 0, 0, 0, 0);
#endif
}

/* What a child that could not become a program exits with: errno is below 128 for all errors of execve. */
#define EXEC_FAILED 128

/* Runs a program, and returns its status as wait4 gives it. `as_nobody` drops root's rights first, if it has them. */
static int run(const char *path, char *const *arguments, char *const *environment_of_child, int as_nobody) {
  int status = 0;
  long child = fork_process();
  if (child == 0) {
    if (as_nobody && call(NR_GETEUID, 0, 0, 0, 0, 0) == 0) {
      if (call(NR_SETRESGID, NOBODY, NOBODY, NOBODY, 0, 0) != 0) leave(EXEC_FAILED);
      if (call(NR_SETRESUID, NOBODY, NOBODY, NOBODY, 0, 0) != 0) leave(EXEC_FAILED);
    }
    leave(EXEC_FAILED - call(__NR_execve, (long)path, (long)arguments, (long)environment_of_child, 0, 0));
  }
  while (call(__NR_wait4, child, (long)&status, 0, 0, 0) == -EINTR) {
  }
  return status;
}

#define EXITED(code) ((code) << 8)

static void result(const char *name, int passed, const char *what, int found) {
  print(name);
  print(passed ? " passed " : " failed ");
  if (!passed) {
    print(what);
    print_number(found);
  }
  print("\n");
}

/* ---- exit codes and signals ---- */

static void probe_endings(char *self) {
  char *exiting[] = {self, "exit", "7", 0};
  char *terminated[] = {self, "kill", "15", 0};
  char *killed[] = {self, "kill", "9", 0};
  int status = run(self, exiting, environment, 0);
  result("exit-code", status == EXITED(7), "a program that exits with 7 has the wait status ", status);
  status = run(self, terminated, environment, 0);
  int second = run(self, killed, environment, 0);
  result("signals", status == SIGTERM && second == SIGKILL, "a program ended by SIGTERM has the wait status ", status);
}

/* ---- argv[0] and environment ---- */

static char *const variables[] = {"LD_LIBRARY_PATH=/archway/library", "ARCHWAY_PROBE=exported value", "EMPTY=", 0};

static int environment_arrived(void) {
  return equal(variable("LD_LIBRARY_PATH"), "/archway/library") && equal(variable("ARCHWAY_PROBE"), "exported value");
}

static void probe_arguments(char *self) {
  char *renamed[] = {"another name", "check-argv", "", "with blank", 0};
  char *plain[] = {self, "check-environment", 0};
  int status = run(self, renamed, environment, 0);
  result("argv0", status == EXITED(0), "a program started under another name has the wait status ", status);
  status = run(self, plain, variables, 0);
  result("environment", status == EXITED(0), "a program with LD_LIBRARY_PATH has the wait status ", status);
}

static long check_arguments(long count, char **arguments) {
  if (count != 4) return 1;
  if (!equal(arguments[0], "another name")) return 2;
  return equal(arguments[2], "") && equal(arguments[3], "with blank") ? 0 : 3;
}

/*
 * What sudo does: an unprivileged user starts a setuid root program, which becomes root wholly and starts another with
 * an environment. All of it must hold at once. A library path that comes from the unprivileged user is dropped by every
 * libc, natively too, so it is the program that root starts which must get it.
 */
static void probe_setuid(char *self, char *setuid_self) {
  char *arguments[] = {setuid_self, "become-root", self, 0};
  int status = run(setuid_self, arguments, variables, 1);
  result("setuid-environment", status == EXITED(0), "a setuid root program has the wait status ", status);
}

static long become_root(char *self) {
  char *arguments[] = {self, "check-root", 0};
  if (call(NR_GETEUID, 0, 0, 0, 0, 0) != 0) return 10;
  if (!equal(variable("ARCHWAY_PROBE"), "exported value")) return 11;
  if (call(NR_SETRESUID, 0, 0, 0, 0, 0) != 0) return 12;
  int status = run(self, arguments, variables, 0);
  return status == EXITED(0) ? 0 : status >> 8;
}

static long check_root(void) {
  if (call(NR_GETUID, 0, 0, 0, 0, 0) != 0) return 13;
  return environment_arrived() ? 0 : 14;
}

/* ---- threads ---- */

static char stacks[THREADS][16384] __attribute__((aligned(16)));
static unsigned int counter;
static unsigned int finished;

static void thread(void) {
  for (int round = 0; round < ROUNDS; round++) __atomic_fetch_add(&counter, 1, __ATOMIC_SEQ_CST);
  __atomic_fetch_add(&finished, 1, __ATOMIC_SEQ_CST);
  call(__NR_futex, (long)&finished, FUTEX_WAKE, 1, 0, 0);
  for (;;) call(__NR_exit, 0, 0, 0, 0, 0);
}

static void probe_threads(void) {
  for (int one = 0; one < THREADS; one++) {
    /* Room above the stack pointer for the frame that some ABIs let the called function write to. */
    long id = start_thread(CLONE_THREAD_FLAGS, stacks[one] + sizeof stacks[one] - 256, thread);
    if (id < 0) {
      result("threads", 0, "a thread could not be started: error ", -id);
      return;
    }
  }
  for (unsigned int seen; (seen = __atomic_load_n(&finished, __ATOMIC_SEQ_CST)) < THREADS;)
    call(__NR_futex, (long)&finished, FUTEX_WAIT, seen, 0, 0);
  unsigned int total = __atomic_load_n(&counter, __ATOMIC_SEQ_CST);
  result("threads", total == THREADS * ROUNDS, "threads that should count to 4000 counted to ", total);
}

/* ---- scripts ---- */

static void probe_scripts(char *script, char *text) {
  char *first[] = {script, "argument", 0};
  char *second[] = {text, 0};
  int status = run(script, first, environment, 0);
  result("script", status == EXITED(0), "a script whose #! names this program has the wait status ", status);
  status = run(text, second, environment, 0);
  result("text", status == EXITED(EXEC_FAILED + ENOEXEC),
         "a text file without #! is not refused as shells expect; the wait status is ", status);
}

static long check_script(long count, char **arguments) {
  return count == 4 && equal(arguments[3], "argument") ? 0 : 1;
}

/* ---- /proc/self/exe, uname, directories ---- */

static void probe_identity(char *self, char *machine) {
  static char target[PATH_SIZE];
  char names[6][65];
  long size = call(__NR_readlinkat, AT_FDCWD, (long)"/proc/self/exe", (long)target, PATH_SIZE - 1, 0);
  /* A root without /proc tells nothing of the emulator. */
  if (size != -ENOENT) result("proc-self-exe", size > 0 && equal(target, self), "/proc/self/exe is wrong: ", size);
  call(__NR_uname, (long)names, 0, 0, 0, 0);
  print("uname ");
  print(equal(names[4], machine) ? "passed " : "failed uname says ");
  print(names[4]);
  print("\n");
}

struct entry {
  unsigned long long inode;
  long long offset;
  unsigned short size;
} __attribute__((packed));

/* A 32-bit libc without large file support fails with EOVERFLOW where an inode or offset does not fit its `long`. */
static void probe_directory(char *folder) {
  static char buffer[8192] __attribute__((aligned(8)));
  long directory = call(__NR_openat, AT_FDCWD, (long)folder, O_RDONLY, 0, 0);
  long count = 0, too_large = 0, size;
  while ((size = call(__NR_getdents64, directory, (long)buffer, sizeof buffer, 0, 0)) > 0) {
    for (long at = 0; at < size;) {
      struct entry *one = (struct entry *)(buffer + at);
      if ((unsigned long)one->inode != one->inode || (long)one->offset != one->offset) too_large++;
      at += one->size;
      count++;
    }
  }
  if (size < 0 || count < 3) result("readdir", 0, "a folder could not be read: ", size < 0 ? size : count);
  else result("readdir", too_large == 0, "entries of a folder with numbers above 32 bits: ", too_large);
}

/* ---- commands ---- */

static void probe_calls(char *folder) {
  static char self[PATH_SIZE];
  join(self, folder, "probe");
  probe_endings(self);
  probe_arguments(self);
}

static void probe_rest(char *folder, char *machine) {
  static char self[PATH_SIZE], setuid_self[PATH_SIZE], script[PATH_SIZE], text[PATH_SIZE];
  join(self, folder, "probe");
  join(setuid_self, folder, "setuid");
  join(script, folder, "script");
  join(text, folder, "text");
  probe_setuid(self, setuid_self);
  probe_threads();
  probe_scripts(script, text);
  probe_identity(self, machine);
  probe_directory(folder);
}

static long become(char **arguments) {
  long error = call(__NR_execve, (long)arguments[0], (long)arguments, (long)environment, 0, 0);
  print("error ");
  print_number(-error);
  print("\n");
  return 126;
}

static void wait_for_end_of_input(void) {
  char byte;
  print_number(call(__NR_getpid, 0, 0, 0, 0, 0));
  print("\n");
  while (call(__NR_read, 0, (long)&byte, 1, 0, 0) > 0) {
  }
}

static long dispatch(long count, char **arguments) {
  const char *command = count > 1 ? arguments[1] : "";
  if (equal(command, "exec") && count > 2) return become(arguments + 2);
  if (equal(command, "exit") && count > 2) return number(arguments[2]);
  if (equal(command, "kill") && count > 2)
    return call(__NR_kill, call(__NR_getpid, 0, 0, 0, 0, 0), number(arguments[2]), 0, 0, 0);
  if (equal(command, "wait")) return wait_for_end_of_input(), 0;
  if (equal(command, "calls") && count > 3) return probe_calls(arguments[2]), number(arguments[3]);
  if (equal(command, "rest") && count > 3) return probe_rest(arguments[2], arguments[3]), 0;
  if (equal(command, "all") && count > 3)
    return probe_calls(arguments[2]), probe_rest(arguments[2], arguments[3]), 0;
  if (equal(command, "check-argv")) return check_arguments(count, arguments);
  if (equal(command, "check-environment")) return environment_arrived() ? 0 : 4;
  if (equal(command, "become-root") && count > 2) return become_root(arguments[2]);
  if (equal(command, "check-root")) return check_root();
  if (equal(command, "script")) return check_script(count, arguments);
  return 125;
}

void begin(long *stack) {
  environment = (char **)(stack + 2 + stack[0]);
  leave(dispatch(stack[0], (char **)(stack + 1)));
}

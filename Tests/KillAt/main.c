// Runs a program and kills it at its n-th write: right before the system call is carried out, or with half of it done.
//
//   KillAt REPORT NUMBER before|torn PROGRAM ARGUMENT...
//
// Every system call that changes a file passes by here (a seccomp filter hands it over), so that each moment between two
// writes is met, whatever the program is linked with: the journal of SQLite, the drop folder, the outputs, the answer on
// standard output. NUMBER 0 kills nothing and counts. `torn` lets half of a write reach the file first, as a kill in the
// middle of a long one does. REPORT gets "passed N", and "killed at NAME" where it came to that.
// The exit code is the program's, 128 and more for a signal; 77 where the system has no such filter.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { UNAVAILABLE = 77 };

struct call { int number; const char *name; };

static const struct call calls[] = {
    {SYS_write, "write"}, {SYS_pwrite64, "pwrite"}, {SYS_writev, "writev"}, {SYS_pwritev, "pwritev"},
    {SYS_fsync, "fsync"}, {SYS_fdatasync, "fdatasync"}, {SYS_syncfs, "syncfs"}, {SYS_ftruncate, "ftruncate"},
    {SYS_fallocate, "fallocate"}, {SYS_renameat2, "renameat2"}, {SYS_linkat, "linkat"}, {SYS_unlinkat, "unlinkat"},
    {SYS_mkdirat, "mkdirat"}, {SYS_copy_file_range, "copy_file_range"}, {SYS_sendfile, "sendfile"},
#ifdef SYS_renameat
    {SYS_renameat, "renameat"},
#endif
#ifdef SYS_rename
    {SYS_rename, "rename"}, {SYS_link, "link"}, {SYS_unlink, "unlink"}, {SYS_mkdir, "mkdir"}, {SYS_rmdir, "rmdir"},
    {SYS_creat, "creat"},
#endif
};
enum { CALLS = sizeof calls / sizeof calls[0] };

#if defined __x86_64__
static const unsigned architecture = AUDIT_ARCH_X86_64;
#elif defined __aarch64__
static const unsigned architecture = AUDIT_ARCH_AARCH64;
#endif

static void fail(const char *what) {
    perror(what);
    exit(UNAVAILABLE);
}

/// Hands the calls of the table over to the listener, and openat where it makes a file.
static int listen_to_writes(void) {
    struct sock_filter code[CALLS + 12];
    unsigned short n = 0;
    code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
    code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0);
    code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    for (unsigned index = 0; index < CALLS; index++) {
        unsigned char distance = (unsigned char)(CALLS - index + 4);
        code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[index].number, distance, 0);
    }
    code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 2);
    code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2]));
    code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_CREAT | O_TRUNC, 2, 0);
    code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF);
    struct sock_fprog program = {n, code};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
}

union control { struct cmsghdr header; char bytes[CMSG_SPACE(sizeof(int))]; };

static void send_number(int socket, int number) {
    char byte = 0;
    struct iovec part = {&byte, 1};
    union control control = {0};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    *header = (struct cmsghdr){.cmsg_len = CMSG_LEN(sizeof number), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS};
    memcpy(CMSG_DATA(header), &number, sizeof number);
    if (sendmsg(socket, &message, 0) < 0) _exit(UNAVAILABLE);
}

static int receive_number(int socket) {
    char byte;
    struct iovec part = {&byte, 1};
    union control control = {0};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
    int number = -1;
    if (recvmsg(socket, &message, MSG_CMSG_CLOEXEC) > 0 && CMSG_FIRSTHDR(&message))
        memcpy(&number, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof number);
    return number;
}

/// Carries out half of a write in the program's place.
static void tear(pid_t child, const struct seccomp_data *data) {
    size_t half = data->args[2] / 2;
    if ((data->nr != SYS_write && data->nr != SYS_pwrite64) || half == 0) return;
    char *bytes = malloc(half);
    int process = (int)syscall(SYS_pidfd_open, child, 0);
    int file = (int)syscall(SYS_pidfd_getfd, process, (int)data->args[0], 0);
    struct iovec here = {bytes, half}, there = {(void *)data->args[1], half};
    // Only what goes into a file can be torn: signals between threads pass through descriptors too.
    struct stat facts;
    if (file >= 0 && fstat(file, &facts) == 0 && !S_ISREG(facts.st_mode)) return;
    if (process < 0 || file < 0 || process_vm_readv(child, &here, 1, &there, 1, 0) != (ssize_t)half) fail("tear");
    ssize_t done = data->nr == SYS_write ? write(file, bytes, half) : pwrite(file, bytes, half, (off_t)data->args[3]);
    if (done < 0) fail("tear");
}

static const char *name_of(int number) {
    for (unsigned index = 0; index < CALLS; index++)
        if (calls[index].number == number) return calls[index].name;
    return "openat";
}

int main(int count, char **words) {
    if (count < 5) return fputs("usage: KillAt REPORT NUMBER before|torn PROGRAM ARGUMENT...\n", stderr), 2;
    long wanted = atol(words[2]), passed = 0;
    int is_torn = strcmp(words[3], "torn") == 0, pair[2];
    const char *killed = NULL;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) fail("socketpair");
    pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        int listener = listen_to_writes();
        if (listener < 0) _exit(UNAVAILABLE);
        send_number(pair[1], listener);
        close(listener);
        execv(words[4], words + 4);
        _exit(127);
    }
    close(pair[1]);
    int listener = receive_number(pair[0]);
    while (listener >= 0) {
        struct pollfd news = {.fd = listener, .events = POLLIN};
        if (poll(&news, 1, -1) < 0 && errno == EINTR) continue;
        if (!(news.revents & POLLIN)) break;
        struct seccomp_notif request = {0};
        if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &request) != 0) {
            if (errno == EINTR || errno == ENOENT) continue;
            break;
        }
        if (++passed == wanted) {
            killed = name_of(request.data.nr);
            if (is_torn) tear(child, &request.data);
            kill(child, SIGKILL);
            break;
        }
        struct seccomp_notif_resp answer = {.id = request.id, .flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE};
        ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &answer);
    }
    int status = 0;
    waitpid(child, &status, 0);
    FILE *report = fopen(words[1], "w");
    if (!report) fail(words[1]);
    fprintf(report, "passed %ld\n", killed ? passed - 1 : passed);
    if (killed) fprintf(report, "killed at %s\n", killed);
    fclose(report);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

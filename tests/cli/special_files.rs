//! Pipes, devices, links and files that may only be read, where a file is expected.

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::harness::Home;

fn shell(home: &Home, script: &str) -> std::process::Output {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_boardready")]).current_dir(home.path("."));
    command.env_clear().env("HOME", home.path(".")).env("LANG", "C.UTF-8");
    command.output().expect("a shell")
}

fn make_pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().expect("a system").success());
}

/// A home with an unfinished assessment, and its file.
fn with_assessment() -> (Home, PathBuf) {
    let home = Home::new();
    home.run_with(&["assess", "--bank", "bank.yaml"], "2\nq\n");
    let saved = home.saved();
    (home, saved)
}

#[test]
fn a_report_goes_through_a_pipe_or_a_device() {
    let home = Home::new();
    make_pipe(&home.path("pipe"));
    for (file, rest) in [("/dev/stdout", "| cat"), ("/dev/stdout", "--force | cat"), ("pipe", "& cat pipe")] {
        let script = format!("\"$0\" report --sample --format markdown -o {file} {rest}");
        let said = shell(&home, &script);
        assert!(said.stdout.starts_with(b"# "), "{script}: {}", String::from_utf8_lossy(&said.stderr));
    }
    assert!(fs::metadata(home.path("pipe")).expect("it is there").file_type().is_fifo());
    if Path::new("/dev/full").exists() {
        let said = home.run(&["report", "--sample", "--format", "markdown", "-o", "/dev/full"]);
        assert!(said.stderr.starts_with("Error: /dev/full: the disk is full."), "{}", said.stderr);
    }
}

#[test]
fn what_the_system_refuses_of_a_stream_is_told_in_the_readers_language() {
    let home = Home::new();
    let told = |script: &str| String::from_utf8(shell(&home, script).stderr).expect("it is a text");
    assert_eq!(
        told("\"$0\" group - --lang nl < ."),
        "Fout: wat binnenkomt, is een map. Noem achter `<` een bestand.\n"
    );
    if Path::new("/dev/full").exists() {
        assert_eq!(
            told("\"$0\" bank list --lang nl > /dev/full"),
            "Fout: de schijf is vol, dus niet alles is geschreven. Maak ruimte en probeer het opnieuw.\n"
        );
    }
}

#[test]
fn a_report_that_may_only_be_read_is_not_overwritten() {
    let home = Home::new();
    let path = home.write("out.md", "mine");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).expect("the test's own file");
    let said = home.run(&["report", "--sample", "-o", "out.md", "--force"]);
    assert_eq!(
        (said.stderr.as_str(), said.status),
        (
            "Error: out.md may only be read, so it was left as it is. \
             Allow writing to it first, or choose another name.\n",
            1
        )
    );
    assert_eq!(home.read("out.md"), "mine");
}

#[test]
fn a_pipe_for_a_lock_file_is_waited_for_by_no_command() {
    let (home, saved) = with_assessment();
    let name = saved.file_name().and_then(|name| name.to_str()).expect("a plain name");
    let lock = saved.with_file_name(format!(".{name}.lock"));
    make_pipe(&lock);
    let run = |args: &[&str], stdin: &str| {
        home.said(home.command(args).write_stdin(stdin).timeout(Duration::from_mins(1)))
    };
    let path = saved.to_str().expect("a plain name");
    for args in [&["list"][..], &["report", path], &["compare", path, path]] {
        assert_eq!(run(args, "").status, 0, "{args:?}");
    }
    let said = run(&["assess", "--resume", path], "3\nq\n");
    assert_eq!(
        (said.stderr.as_str(), said.status),
        (
            "Error: ~/data/boardready/assessments/.20XX-XX-XX-assessment-XXXXXXXX.json.lock is in the way: \
             only a lock file of this program may have that name. Remove it and try again.\n",
            1
        )
    );
    assert!(fs::metadata(&lock).expect("it is there").file_type().is_fifo());
}

#[test]
fn an_assessment_that_may_only_be_read_is_not_gone_on_with() {
    let (home, saved) = with_assessment();
    fs::set_permissions(&saved, fs::Permissions::from_mode(0o400)).expect("the test's own file");
    let before = fs::read(&saved).expect("it is there");
    let path = saved.to_str().expect("a plain name");
    let said = home.run_with(&["assess", "--resume", path], "3\nq\n");
    assert!(said.stderr.contains("may only be read"), "{}", said.stderr);
    assert_eq!((said.status, fs::read(&saved).expect("it is there")), (1, before));
}

/// Who exceeds a limit on the size of files is killed in the middle of writing.
#[cfg(target_os = "linux")]
#[test]
fn a_report_that_is_cut_off_leaves_nothing() {
    let home = Home::new();
    let before = home.names(".");
    let said = shell(&home, "ulimit -c 0; ulimit -f 2; exec \"$0\" report --sample -o out.html");
    assert_eq!(said.status.code(), None, "it is not killed");
    assert_eq!(home.names("."), before);
}

#[test]
fn a_new_bank_is_for_others_to_read_at_most() {
    let home = Home::new();
    assert!(shell(&home, "umask 000; \"$0\" bank new own.yaml").status.success());
    let mode = fs::metadata(home.path("own.yaml")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o644);
}

//! Runs the program in a pseudo-terminal and looks at the screen as a person would.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use tempfile::TempDir;

use boardready::assessment::{Assessment, read};

/// How long the program may say nothing while something is waited for. Far longer than it
/// takes on a busy machine: a test that passes never waits this long.
const SILENCE: Duration = Duration::from_secs(30);

/// How often one looks meanwhile.
const LOOK: Duration = Duration::from_millis(10);

/// Columns and rows.
pub(crate) type Size = (u16, u16);

/// The sizes at which everything is tried.
pub(crate) const SIZES: [Size; 3] = [(60, 20), (80, 24), (120, 40)];

/// Pressed on purpose, however soon after another: a key between them, which draws everything anew, says
/// that it is not held down.
pub(crate) const ENTER: &str = "\x0c\r";
/// As it comes again and again where it is held down, and at the end of a line.
pub(crate) const BARE_ENTER: &str = "\r";
pub(crate) const SAVE: &str = "\x13";
pub(crate) const CTRL_C: &str = "\x03";

/// The program at work in a terminal.
pub(crate) struct Terminal {
    master: Box<dyn MasterPty + Send>,
    /// Kept open, so that the modes of the terminal can be looked at after the program has ended.
    _slave: Box<dyn SlavePty + Send>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    reader: Option<JoinHandle<()>>,
    stop_reading: Arc<AtomicBool>,
    parser: vt100::Parser,
    folder: TempDir,
    modes: String,
    /// Everything the program has written.
    pub(crate) written: Vec<u8>,
}

impl Terminal {
    /// Starts an assessment with these arguments.
    pub(crate) fn assess(args: &[&str], size: Size) -> Self {
        Self::start(&[&["assess"], args].concat(), size, &[])
    }

    /// Starts an assessment without the questions around it.
    pub(crate) fn interview(language: &str, size: Size) -> Self {
        Self::assess(&["--lang", language, "--organisation", "Zorggroep", "--role", "chair"], size)
    }

    pub(crate) fn start(args: &[&str], size: Size, environment: &[(&str, &str)]) -> Self {
        Self::start_program(env!("CARGO_BIN_EXE_boardready").as_ref(), args, size, environment)
    }

    /// Starts a shell script, whose `$0` is the program.
    pub(crate) fn start_shell(script: &str, size: Size, environment: &[(&str, &str)]) -> Self {
        let args = ["-c", script, env!("CARGO_BIN_EXE_boardready")];
        Self::start_program("/bin/sh".as_ref(), &args, size, environment)
    }

    /// Starts this test program with one of its tests that are otherwise ignored.
    pub(crate) fn start_test(name: &str, size: Size) -> Self {
        let program = std::env::current_exe().expect("a test knows its program");
        let args = ["--ignored", "--exact", "--nocapture", name];
        Self::start_program(program.as_os_str(), &args, size, &[])
    }

    fn start_program(program: &OsStr, args: &[&str], size: Size, environment: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let pair = native_pty_system().openpty(pty_size(size)).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        command.cwd(folder.path());
        let data = folder.path().join("saved");
        for (name, value) in [
            ("HOME", folder.path().as_os_str()),
            ("BOARDREADY_DIR", data.as_os_str()),
            ("LANG", "C.UTF-8".as_ref()),
            ("TERM", "xterm-256color".as_ref()),
            ("TZ", "UTC".as_ref()),
        ] {
            command.env(name, value);
        }
        for (name, value) in environment {
            command.env(name, value);
        }
        let modes = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).expect("the program starts");
        let mut input = pair.master.try_clone_reader().expect("a side to read");
        let (sender, output) = mpsc::channel();
        let stop_reading = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stop_reading);
        let reader = thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = input.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() || stop.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        Self {
            writer: Some(pair.master.take_writer().expect("a side to write")),
            master: pair.master,
            _slave: pair.slave,
            child,
            output,
            reader: Some(reader),
            stop_reading,
            parser: vt100::Parser::new(rows(size), columns(size), 1000),
            folder,
            modes,
            written: Vec::new(),
        }
    }

    /// Types.
    pub(crate) fn send(&mut self, keys: &str) {
        let writer = self.writer.as_mut().expect("the terminal is open");
        writer.write_all(keys.as_bytes()).and_then(|()| writer.flush()).expect("the terminal takes keys");
    }

    /// Another program writes on the screen.
    pub(crate) fn scribble(&mut self, text: &str) {
        self.take_what_came();
        self.parser.process(text.as_bytes());
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, size: Size) {
        self.take_what_came();
        self.parser.screen_mut().set_size(rows(size), columns(size));
        self.master.resize(pty_size(size)).expect("a terminal has a size");
    }

    fn take_what_came(&mut self) {
        while let Ok(bytes) = self.output.try_recv() {
            self.parser.process(&bytes);
            self.written.extend(bytes);
        }
    }

    /// Waits until the screen, or the terminal's modes, are as they should be.
    pub(crate) fn wait(&mut self, what: &str, is_there: impl Fn(&Terminal) -> bool) {
        let mut silent = Duration::ZERO;
        loop {
            self.take_what_came();
            if is_there(self) {
                return;
            }
            match self.output.recv_timeout(LOOK) {
                Ok(bytes) => {
                    self.parser.process(&bytes);
                    self.written.extend(bytes);
                    silent = Duration::ZERO;
                }
                // Modes change without a word.
                Err(RecvTimeoutError::Timeout) if silent < SILENCE => silent += LOOK,
                Err(silence) => panic!("no {what} ({silence}) on\n{}", self.picture()),
            }
        }
    }

    /// Waits until the screen shows this text, in whatever way it is broken into rows.
    pub(crate) fn wait_for(&mut self, text: &str) {
        let text = flat(text);
        self.wait(&format!("{text:?}"), |terminal| terminal.text().contains(&text));
    }

    /// Waits until the mark of the focus stands at this key.
    pub(crate) fn wait_for_focus(&mut self, key: &str) {
        self.wait(&format!("focus on {key}"), |terminal| terminal.focus().as_deref() == Some(key));
    }

    /// The key of the level in focus.
    pub(crate) fn focus(&self) -> Option<String> {
        self.rows()
            .iter()
            .find(|row| row.contains('▸'))
            .and_then(|row| row.split(['▸', '●', ' ']).find(|part| !part.is_empty()).map(str::to_owned))
    }

    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    pub(crate) fn rows(&self) -> Vec<String> {
        let width = self.screen().size().1.get();
        self.screen().rows(0, width).map(|row| row.trim_end().to_owned()).collect()
    }

    /// All of the screen as one line.
    pub(crate) fn text(&self) -> String {
        flat(&self.rows().join(" "))
    }

    fn picture(&self) -> String {
        self.rows().join("\n")
    }

    /// Waits until the screen is sound, which it is not for the instant in which a frame arrives.
    pub(crate) fn check(&mut self) {
        self.wait("sound screen", Terminal::is_sound);
        assert_eq!(self.screen().scrollback_len(), 0);
    }

    /// Whether no row goes on into the next, and none is there twice.
    fn is_sound(&self) -> bool {
        let rows = self.rows();
        let width = usize::from(self.screen().size().1.get());
        let wraps = (0..rows.len())
            .any(|row| self.screen().row_wrapped(u16::try_from(row).expect("a screen is small")));
        // The last words of two levels may well be the same.
        let is_text = |row: &String| row.chars().filter(|letter| letter.is_alphabetic()).count() > width / 4;
        let twice =
            rows.iter().enumerate().any(|(number, row)| is_text(row) && rows[number + 1..].contains(row));
        !wraps && !twice && self.screen().alternate_screen()
    }

    /// The id of its process.
    pub(crate) fn id(&self) -> String {
        self.child.process_id().expect("the program runs").to_string()
    }

    /// Tells the program to stop.
    pub(crate) fn signal(&self, name: &str) {
        kill(name, &self.id());
    }

    /// Tells the program whose session has an assessment open, which a shell may have started.
    pub(crate) fn signal_session(&self, name: &str) {
        let entries = fs::read_dir(self.path("saved")).expect("something is saved");
        let mut paths = entries.map(|entry| entry.expect("a readable folder").path());
        let lock = paths.find(|path| path.extension().is_some_and(|ending| ending == "lock"));
        let text = fs::read_to_string(lock.expect("a session")).expect("text");
        kill(name, text.split(' ').nth(1).expect("its process"));
    }

    /// Waits until the program has ended; its exit status, or the signal that killed it.
    pub(crate) fn end(&mut self) -> Result<u32, String> {
        let mut polls = 0;
        let status = loop {
            match self.child.try_wait().expect("the program can be waited for") {
                Some(status) => break status,
                None if polls < 3000 => polls += 1,
                None => panic!("the program does not end\n{}", self.picture()),
            }
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(10)) {
                self.parser.process(&bytes);
                self.written.extend(bytes);
            }
        };
        self.take_rest();
        status.signal().map_or_else(|| Ok(status.exit_code()), |signal| Err(signal.to_owned()))
    }

    /// What the program wrote last may still be on its way.
    fn take_rest(&mut self) {
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(100)) {
            self.parser.process(&bytes);
            self.written.extend(bytes);
        }
    }

    /// That the terminal is as it was before the program.
    pub(crate) fn check_restored(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still marked");
        assert_eq!(modes(self.master.as_ref()), self.modes, "the terminal's modes");
        assert!(self.modes.contains("ECHO") && self.modes.contains("ICANON"), "{}", self.modes);
    }

    /// Whether the terminal takes single keys, and shows none of them.
    pub(crate) fn is_raw(&self) -> bool {
        let modes = modes(self.master.as_ref());
        !modes.contains("ICANON") && !modes.contains("ECHO ")
    }

    /// Closes the terminal, as closing its window does. `key` makes the program draw.
    pub(crate) fn close(mut self, key: &str) -> (Box<dyn Child + Send + Sync>, TempDir) {
        self.take_what_came();
        self.stop_reading.store(true, Ordering::SeqCst);
        self.send(key);
        self.reader.take().map(JoinHandle::join).expect("a reader").expect("a reader does not panic");
        (self.child, self.folder)
    }

    /// A path in the home folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The file of the one saved assessment.
    pub(crate) fn saved_path(&self) -> PathBuf {
        the_file_in(&self.path("saved"))
    }

    /// The one saved assessment.
    pub(crate) fn saved(&self) -> Assessment {
        saved(&self.folder)
    }

    /// The files of the saved assessments, the oldest first.
    pub(crate) fn saved_files(&self) -> Vec<PathBuf> {
        files_in(&self.path("saved"))
    }
}

fn kill(signal: &str, process: &str) {
    let sent = Command::new("sh").args(["-c", "kill -s \"$1\" \"$2\"", "sh", signal, process]).status();
    assert!(sent.expect("a shell").success());
}

/// The one assessment saved in this home folder.
pub(crate) fn saved(folder: &TempDir) -> Assessment {
    read(&the_file_in(&folder.path().join("saved"))).expect("a saved assessment is sound")
}

/// The file of the one assessment in this folder.
pub(crate) fn the_file_in(folder: &Path) -> PathBuf {
    let [path] = files_in(folder).try_into().expect("one file");
    path
}

/// The files of the assessments in this folder, as far as they can be read the oldest first.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("something was saved")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort_by_key(|path| read(path).ok().and_then(|assessment| assessment.id));
    files
}

/// The text with every gap a single space.
pub(crate) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pty_size((cols, rows): Size) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn columns(size: Size) -> NonZeroU16 {
    NonZeroU16::new(size.0).expect("a window has columns")
}

fn rows(size: Size) -> NonZeroU16 {
    NonZeroU16::new(size.1).expect("a window has rows")
}

/// The modes of the terminal, in words.
fn modes(master: &dyn MasterPty) -> String {
    let modes = master.get_termios().expect("a pseudo-terminal has modes");
    format!(
        "{:?} {:?} {:?} {:?} ",
        modes.input_flags, modes.output_flags, modes.control_flags, modes.local_flags
    )
}

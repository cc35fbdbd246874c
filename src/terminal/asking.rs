//! The terminal of the short questions, which `dialoguer` asks.

use std::io::{self, Write};
use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use dialoguer::console::Term;

use super::guard;

/// Asks on standard error.
///
/// This is done on a thread of its own: there no signal ends the wait for a key, which
/// `dialoguer` would take for Ctrl-C. For Ctrl-C it raises that signal itself and fails at once;
/// then this waits for what the signal brings about.
pub(crate) fn ask<T: Send>(
    question: impl FnOnce(&Term) -> dialoguer::Result<T> + Send,
) -> dialoguer::Result<T> {
    let asked = thread::scope(|scope| scope.spawn(|| question(&terminal())).join());
    let answer = asked.unwrap_or_else(|panic| panic::resume_unwind(panic));
    if let Err(dialoguer::Error::IO(error)) = &answer
        && cfg!(unix)
        && error.kind() == io::ErrorKind::Interrupted
    {
        loop {
            thread::park();
        }
    }
    answer
}

#[cfg(unix)]
fn terminal() -> Term {
    let in_use = Arc::new(AtomicBool::new(false));
    let terminal = Term::read_write_pair(io::stdin(), Output { in_use: Arc::clone(&in_use) });
    in_use.store(true, Ordering::SeqCst);
    terminal
}

#[cfg(not(unix))]
fn terminal() -> Term {
    Term::stderr()
}

/// Standard error, on which nothing is written once the program is told to stop.
#[cfg_attr(not(unix), expect(dead_code, reason = "only on unix can it be told so"))]
#[derive(Debug)]
struct Output {
    /// Whether it is known to be a terminal.
    in_use: Arc<AtomicBool>,
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        guard::write(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(unix)]
impl std::os::fd::AsRawFd for Output {
    /// By this the size of the window is found, and `dialoguer` panics at fewer than three rows.
    /// It then gets what has no size, and takes the usual one.
    fn as_raw_fd(&self) -> std::os::fd::RawFd {
        let is_flat = || rustix::termios::tcgetwinsize(io::stderr()).is_ok_and(|size| size.ws_row < 3);
        if self.in_use.load(Ordering::SeqCst) && is_flat() { -1 } else { io::stderr().as_raw_fd() }
    }
}

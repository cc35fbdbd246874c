//! The terminal is left as it was found, however the program ends.
//!
//! [`install`] once at the start covers a panic, the signals that ask to stop and a terminal
//! that is closed, whatever is running at that moment: the full screen or plain lines. A program
//! that is stopped gives the terminal back as well, and takes it again when it goes on. `FullScreen`
//! covers the ordinary way out.

use std::io::{self, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use ratatui::crossterm::cursor::{Hide, Show};
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use ratatui::crossterm::queue;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

/// The last words of a program that was told to stop.
#[derive(Clone, Debug)]
pub struct Farewell {
    /// What to tell the person on standard error; nothing when it is empty.
    pub message: String,
    /// The exit status.
    pub status: i32,
}

/// Whether the alternate screen is on.
static ON_SCREEN: AtomicBool = AtomicBool::new(false);

/// Whether the cursor stands behind a question whose line has not ended.
static IN_LINE: AtomicBool = AtomicBool::new(false);

/// Held by whoever writes a frame, and kept by whoever leaves, so that nothing is drawn after.
static DRAWING: Mutex<()> = Mutex::new(());

/// Leaves the terminal as it is now when the program panics, is told to stop by a signal, or
/// loses its terminal.
///
/// On a signal, `farewell` is called with its number after the terminal is back, on a thread of
/// its own; it waits for what must not be cut off. Then its message is printed and the program
/// exits. A second signal, unless it is that the terminal is gone, does not wait.
///
/// # Errors
/// When the signals cannot be watched.
pub fn install(farewell: impl Fn(i32) -> Farewell + Send + 'static) -> io::Result<()> {
    watch::start(farewell)?;
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        restore();
        report(info);
    }));
    Ok(())
}

/// The alternate screen in raw mode, until it is dropped.
#[derive(Debug)]
pub(crate) struct FullScreen(());

impl FullScreen {
    /// Takes the whole screen, with the cursor hidden and pastes marked as such.
    pub(crate) fn enter() -> io::Result<Self> {
        enable_raw_mode()?;
        let screen = Self(());
        ON_SCREEN.store(true, Ordering::SeqCst);
        write(&entering()?)?;
        Ok(screen)
    }
}

fn entering() -> io::Result<Vec<u8>> {
    let mut codes = Vec::new();
    queue!(codes, EnterAlternateScreen, Hide, EnableBracketedPaste)?;
    Ok(codes)
}

/// Takes the whole screen again. Whoever stopped the program, or was there meanwhile, has set
/// other modes than those that are remembered.
fn enter_again() -> io::Result<()> {
    disable_raw_mode()?;
    enable_raw_mode()?;
    ON_SCREEN.store(true, Ordering::SeqCst);
    write_codes(&entering()?)
}

/// Stops the program with the full screen until it is told to go on, as Ctrl-Z does where no
/// program takes the keys.
pub(crate) fn suspend() {
    watch::suspend();
}

/// Writes on standard error at once, unless the program is being told to stop.
pub(crate) fn write(bytes: &[u8]) -> io::Result<()> {
    let _drawing = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
    write_codes(bytes)
}

impl Drop for FullScreen {
    fn drop(&mut self) {
        let _drawing = stop_drawing();
        leave_screen();
        // Nothing is left to be done about a terminal that does not take this.
        let _ = disable_raw_mode();
    }
}

/// Waits until no frame is being written, but not for ever: a terminal may have stopped taking
/// what is written to it.
fn stop_drawing() -> Option<MutexGuard<'static, ()>> {
    for _ in 0..100 {
        match DRAWING.try_lock() {
            Ok(drawing) => return Some(drawing),
            Err(TryLockError::Poisoned(drawing)) => return Some(drawing.into_inner()),
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
        }
    }
    None
}

/// Leaves the alternate screen, if it is on.
fn leave_screen() {
    if ON_SCREEN.swap(false, Ordering::SeqCst) {
        let mut codes = Vec::new();
        let _ = queue!(codes, DisableBracketedPaste, Show, LeaveAlternateScreen);
        let _ = write_codes(&codes);
    }
}

fn write_codes(codes: &[u8]) -> io::Result<()> {
    let mut output = io::stderr().lock();
    output.write_all(codes)?;
    output.flush()
}

/// Asks a question, on whose line the cursor waits for the answer. When there is none, what
/// follows still starts on a line of its own, unless a signal has seen to that.
pub(crate) fn in_line<T, E>(ask: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    IN_LINE.store(true, Ordering::SeqCst);
    let answer = ask();
    if answer.is_ok() {
        IN_LINE.store(false, Ordering::SeqCst);
    } else {
        let _drawing = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
        leave_line();
    }
    answer
}

fn leave_line() {
    if IN_LINE.swap(false, Ordering::SeqCst) {
        let _ = write_codes(b"\n");
    }
}

/// Whether the terminal of standard input is gone, as when its window is closed.
pub(crate) fn is_gone() -> bool {
    watch::is_gone()
}

/// Everything back as it was, from whatever thread.
fn restore() {
    leave_screen();
    let _ = disable_raw_mode();
    watch::restore();
    leave_line();
}

#[cfg(unix)]
mod watch {
    use std::io::{self, IsTerminal, Write};
    use std::process;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Arc, OnceLock, mpsc};
    use std::thread;
    use std::time::Duration;

    use nix::unistd::{getpgrp, getsid};
    use ratatui::crossterm::cursor::Show;
    use ratatui::crossterm::execute;
    use rustix::event::{PollFd, PollFlags, Timespec};
    use rustix::process::{Signal, kill_current_process_group};
    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;
    use signal_hook::{flag, low_level};

    use super::{Farewell, ON_SCREEN};

    /// How the terminal of standard input was at the start.
    static BEFORE: OnceLock<Termios> = OnceLock::new();

    /// How long the terminal gets to take what restores it.
    const PATIENCE: Duration = Duration::from_secs(1);

    pub(super) fn start(farewell: impl Fn(i32) -> Farewell + Send + 'static) -> io::Result<()> {
        let leaving = Arc::new(AtomicBool::new(false));
        // Not for a hang-up, which comes more than once: from the terminal, from the shell, and
        // from looking at the terminal.
        for signal in [SIGINT, SIGQUIT, SIGTERM] {
            // The status that shells give to a program killed by this signal.
            flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&leaving))?;
        }
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT])?;
        let (sender, receiver) = mpsc::channel();
        let from_signals = sender.clone();
        thread::spawn(move || {
            signals.forever().try_for_each(|signal| match signal {
                SIGTSTP => {
                    stop();
                    Ok(())
                }
                SIGCONT => {
                    go_on();
                    Ok(())
                }
                signal => from_signals.send(signal),
            })
        });
        if io::stdin().is_terminal() {
            if let Ok(before) = tcgetattr(io::stdin()) {
                let _ = BEFORE.set(before);
            }
            thread::spawn(move || {
                wait_for_hang_up();
                sender.send(SIGHUP)
            });
        }
        thread::spawn(move || {
            if let Ok(signal) = receiver.recv() {
                leave(signal, &leaving, &farewell);
            }
        });
        Ok(())
    }

    /// Whether a shell started this as a job that it can continue: a program that is all there is
    /// in a terminal would be stopped for ever.
    fn is_a_job() -> bool {
        getsid(None).is_ok_and(|session| session != getpgrp())
    }

    pub(super) fn suspend() {
        if is_a_job() && ON_SCREEN.load(Ordering::SeqCst) {
            let _ = kill_current_process_group(Signal::TSTP);
        }
    }

    /// Gives the terminal back, stops, and takes it again.
    fn stop() {
        if !is_a_job() {
            return;
        }
        let Some(_drawing) = super::stop_drawing() else { return };
        let was_on_screen = ON_SCREEN.load(Ordering::SeqCst);
        let modes = tcgetattr(io::stdin());
        super::leave_screen();
        restore();
        let _ = low_level::emulate_default_handler(SIGTSTP);
        if was_on_screen {
            take_again();
        } else if let Ok(modes) = modes {
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, &modes);
        }
    }

    /// After a stop, whoever asked for it.
    fn go_on() {
        if let Some(_drawing) = super::stop_drawing()
            && ON_SCREEN.load(Ordering::SeqCst)
        {
            take_again();
        }
    }

    /// Takes the screen, and has it drawn as for another size of the window.
    fn take_again() {
        let _ = super::enter_again();
        let _ = low_level::raise(SIGWINCH);
    }

    /// Returns when the terminal of standard input is gone. There is not always a SIGHUP then:
    /// only the terminal's own session gets one, and reading would go round in circles.
    fn wait_for_hang_up() {
        // Nothing but a hang-up is waited for. Not every kernel wakes such a wait, hence the
        // look every second.
        let second = Timespec { tv_sec: 1, tv_nsec: 0 };
        loop {
            match hangs_up_within(second) {
                Ok(true) => return,
                Ok(false) | Err(rustix::io::Errno::INTR) => {}
                Err(_) => return thread::park(),
            }
        }
    }

    fn hangs_up_within(limit: Timespec) -> rustix::io::Result<bool> {
        let input = io::stdin();
        let mut polled = [PollFd::new(&input, PollFlags::empty())];
        rustix::event::poll(&mut polled, Some(&limit))?;
        Ok(polled[0].revents().intersects(PollFlags::HUP | PollFlags::NVAL))
    }

    pub(super) fn is_gone() -> bool {
        hangs_up_within(Timespec { tv_sec: 0, tv_nsec: 0 }).is_ok_and(|is_gone| is_gone)
    }

    fn leave(signal: i32, leaving: &AtomicBool, farewell: &impl Fn(i32) -> Farewell) -> ! {
        let drawing = super::stop_drawing();
        within_patience(super::restore);
        // From here on a second signal does not wait.
        leaving.store(true, Ordering::SeqCst);
        let Farewell { message, status } = farewell(signal);
        within_patience(move || {
            // A terminal that was closed has nobody to tell.
            if !message.is_empty() {
                let _ = writeln!(io::stderr().lock(), "{message}");
            }
        });
        // Kept to the end: the thread that draws must not go on.
        let _ = &drawing;
        process::exit(status)
    }

    /// Does it on a thread of its own, which a terminal that takes nothing may hold up.
    fn within_patience(action: impl FnOnce() + Send + 'static) {
        let (done, wait) = mpsc::channel();
        thread::spawn(move || {
            action();
            let _ = done.send(());
        });
        let _ = wait.recv_timeout(PATIENCE);
    }

    /// The modes of the terminal as they were, and a cursor that can be seen.
    pub(super) fn restore() {
        let Some(before) = BEFORE.get() else { return };
        let Ok(now) = tcgetattr(io::stdin()) else { return };
        let modes = |it: &Termios| (it.input_modes, it.output_modes, it.control_modes, it.local_modes);
        // Setting what is set already would stop a program that is in the background.
        if modes(&now) != modes(before) {
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, before);
        }
        if io::stderr().is_terminal() {
            let _ = execute!(io::stderr().lock(), Show);
        }
    }
}

#[cfg(not(unix))]
mod watch {
    use super::Farewell;

    /// There are no signals to watch.
    pub(super) fn start(_farewell: impl Fn(i32) -> Farewell + Send + 'static) -> std::io::Result<()> {
        Ok(())
    }

    pub(super) fn suspend() {}

    pub(super) fn is_gone() -> bool {
        false
    }

    pub(super) fn restore() {}
}

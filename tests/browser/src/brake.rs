//! Holds a driver with its browsers, workers included, to a share of the machine's cores.

use crate::Driver;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io, thread};

/// How often the share is given out anew, in microseconds: short, so that it is more like a slower core than
/// like one that stands still now and then.
const PERIOD: u32 = 20_000;

/// A control group of Linux. Drivers that it holds end before it does.
#[derive(Debug)]
pub struct Brake(PathBuf);

impl Brake {
    /// Holds to a `share` of all cores, 0 to 1.
    ///
    /// # Errors
    /// Where this user may make no group, or the kernel limits none.
    pub fn new(share: f64) -> io::Result<Self> {
        let cores = thread::available_parallelism()?.get() as f64;
        let quota = (share * cores * f64::from(PERIOD)) as u32;
        let name = format!("handoff-{}", std::process::id());
        // Version 1 has a tree for each kind of limit, version 2 one for all.
        let old = Path::new("/sys/fs/cgroup/cpu");
        let is_old = old.is_dir();
        let group = Self((if is_old { old } else { Path::new("/sys/fs/cgroup") }).join(name));
        fs::create_dir(&group.0)?;
        if is_old {
            group.set("cpu.cfs_period_us", &PERIOD.to_string())?;
            group.set("cpu.cfs_quota_us", &quota.to_string())?;
        } else {
            group.set("cpu.max", &format!("{quota} {PERIOD}"))?;
        }
        Ok(group)
    }

    /// Holds a driver and all browsers that it opens from now on.
    ///
    /// # Errors
    /// Those of the kernel.
    pub fn hold(&self, driver: &Driver) -> io::Result<()> {
        self.set("cgroup.procs", &driver.process().to_string())
    }

    fn set(&self, file: &str, value: &str) -> io::Result<()> {
        fs::write(self.0.join(file), value)
    }
}

impl Drop for Brake {
    fn drop(&mut self) {
        // The last processes of a browser take a moment to end; a group that is left does no harm.
        for _ in 0..50 {
            if fs::remove_dir(&self.0).is_ok() {
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}

//! A server of static files for one machine: the built page, at the root or under a path.

pub mod file;

use file::Found;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;
use tiny_http::{Header, Method, Request, Response, Server};

const THREADS: usize = 4;

/// A running server. Dropping it stops it.
pub struct Site {
    server: Arc<Server>,
    address: SocketAddr,
    mount: String,
    threads: Vec<JoinHandle<()>>,
}

impl Site {
    /// Serves `folder` on 127.0.0.1 under `mount`, which begins and ends with a slash. Port 0 takes a free one.
    pub fn start(folder: PathBuf, port: u16, mount: &str) -> io::Result<Self> {
        let server = Arc::new(Server::http(("127.0.0.1", port)).map_err(io::Error::other)?);
        let address = server.server_addr().to_ip().ok_or_else(|| io::Error::other("no IP address"))?;
        let threads = (0..THREADS).map(|_| {
            let (server, folder, mount) = (server.clone(), folder.clone(), mount.to_owned());
            std::thread::spawn(move || {
                for request in server.incoming_requests() {
                    let answer = answer(&request, &folder, &mount);
                    // A browser that went away needs no answer.
                    let _ = request.respond(answer);
                }
            })
        });
        Ok(Self { threads: threads.collect(), address, mount: mount.to_owned(), server })
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.mount)
    }

    /// Its scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        self.join();
    }

    fn join(&mut self) {
        for thread in std::mem::take(&mut self.threads) {
            // A thread that panicked serves no more; the others do.
            let _ = thread.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for _ in 0..THREADS {
            self.server.unblock();
        }
        // No thread holds the server any more: the port is let go with it.
        self.join();
    }
}

type Answer = Response<io::Cursor<Vec<u8>>>;

fn answer(request: &Request, folder: &std::path::Path, mount: &str) -> Answer {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return Response::from_string("GET and HEAD only").with_status_code(405);
    }
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    if format!("{path}/") == mount {
        return Response::from_string("").with_status_code(308).with_header(header("Location", mount));
    }
    match path.strip_prefix(mount).and_then(|path| file::find(folder, path)) {
        Some(Found { bytes, kind, caching }) => Response::from_data(bytes)
            .with_header(header("Content-Type", kind))
            .with_header(header("Cache-Control", caching))
            .with_header(header("X-Content-Type-Options", "nosniff")),
        None => Response::from_string("There is no such file").with_status_code(404),
    }
}

fn header(name: &str, value: &str) -> Header {
    // All names and values here are plain ASCII.
    Header::from_bytes(name, value).expect("an ASCII header")
}

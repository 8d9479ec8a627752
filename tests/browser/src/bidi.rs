//! WebDriver BiDi, a conversation over a socket: to Firefox what DevTools are to Chromium.

use crate::Outcome;
use fantoccini::Client;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// Something was written on the console, or a script failed.
const LOGGED: &str = "log.entryAdded";
/// A request is about to leave.
const REQUESTED: &str = "network.beforeRequestSent";

/// The conversation with one browser.
#[derive(Debug)]
pub struct Bidi {
    talk: Mutex<Talk>,
    /// The first window, which tests look at.
    window: String,
}

#[derive(Debug)]
struct Talk {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    asked: u64,
    heard: Vec<Value>,
}

impl Bidi {
    /// Begins the conversation at the address that the driver gave.
    pub async fn connect(client: &Client) -> Outcome<Self> {
        let address = client.capabilities().and_then(|found| found.get("webSocketUrl"));
        let address = address.and_then(Value::as_str).ok_or("the driver offers no BiDi")?;
        let (socket, _) = connect_async(address).await?;
        let mut talk = Talk { socket, asked: 0, heard: Vec::new() };
        talk.ask("session.subscribe", &json!({ "events": [LOGGED, REQUESTED] })).await?;
        let tree = talk.ask("browsingContext.getTree", &json!({})).await?;
        let window = tree["contexts"][0]["context"].as_str().ok_or("the browser has no window")?.to_owned();
        Ok(Self { talk: Mutex::new(talk), window })
    }

    /// Runs a command.
    pub async fn ask(&self, command: &str, parameters: &Value) -> Outcome<Value> {
        self.talk.lock().await.ask(command, parameters).await
    }

    /// Gives the visible part of the window this size, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        let viewport = json!({ "width": width, "height": height });
        let wish = json!({ "context": self.window, "viewport": viewport, "devicePixelRatio": 1 });
        self.ask("browsingContext.setViewport", &wish).await?;
        Ok(())
    }

    /// Takes the errors and warnings since the last call.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        let entries = self.take(LOGGED).await?;
        let grave = entries.iter().filter(|entry| matches!(entry["level"].as_str(), Some("error" | "warn")));
        // Firefox joins the words of the policy's name, which Chromium does not.
        let told = |entry: &Value| {
            format!("{}: {}", entry["level"], entry["text"])
                .replace("Content-Security-P", "Content Security P")
        };
        Ok(grave.map(told).collect())
    }

    /// Takes the addresses of all requests since the last call.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        let requests = self.take(REQUESTED).await?;
        let addresses = requests.iter().filter_map(|request| request["request"]["url"].as_str());
        Ok(addresses.map(str::to_owned).collect())
    }

    /// Takes what events of a kind have told since the last call.
    async fn take(&self, kind: &str) -> Outcome<Vec<Value>> {
        let mut talk = self.talk.lock().await;
        // What happened before an answer comes before it.
        talk.ask("session.status", &json!({})).await?;
        let (taken, others) = talk.heard.drain(..).partition(|event| event["method"] == kind);
        talk.heard = others;
        Ok(taken.into_iter().map(|mut event: Value| event["params"].take()).collect())
    }
}

impl Talk {
    async fn ask(&mut self, command: &str, parameters: &Value) -> Outcome<Value> {
        self.asked += 1;
        let question = json!({ "id": self.asked, "method": command, "params": parameters });
        self.socket.send(Message::text(question.to_string())).await?;
        loop {
            let message = self.socket.next().await.ok_or("the browser ended the conversation")??;
            let Message::Text(text) = message else { continue };
            let mut told: Value = serde_json::from_str(&text)?;
            if told["id"] != self.asked {
                self.heard.push(told);
            } else if told["type"] == "success" {
                return Ok(told["result"].take());
            } else {
                return Err(format!("{command}: {}: {}", told["error"], told["message"]).into());
            }
        }
    }
}

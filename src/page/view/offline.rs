//! The page without a network: a service worker keeps every file of the release on the device.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, Url, window};
use yew::prelude::*;

use super::context::Handle;
use super::rest::Rest;

const SCRIPT: &str = "service-worker.js";
/// What a waiting release is told; anything else asks which release is kept.
const TAKE_OVER: &str = "take over";
const WHICH: &str = "which";

/// What the device keeps of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing that is known of.
    #[default]
    Nothing,
    /// Every file of this release, each one verified.
    Release,
    /// Every file of another release, which the server had later.
    Newer,
}

/// What the device keeps, and how to change to it.
#[derive(Clone, PartialEq)]
pub struct Offline {
    /// What the device keeps.
    pub kept: Kept,
    /// Changes to the newer release: loads the page anew, at the same address.
    pub take: Callback<()>,
}

/// Keeps the page on the device once it has answered and is whole, so that nothing delays either.
#[hook]
pub fn use_offline(session: &Handle, rest: Rest) -> Offline {
    let kept = use_state_eq(Kept::default);
    let keeper = use_mut_ref(|| None::<ServiceWorkerRegistration>);
    let has_answered = use_mut_ref(|| false);
    *has_answered.borrow_mut() |= session.is_settled() && rest.is_here();
    {
        let (keeper, setter) = (keeper.clone(), kept.setter());
        let has_answered = *has_answered.borrow();
        use_effect_with(has_answered, move |&has_answered| {
            if let Some(release) = own_release().filter(|_| has_answered) {
                let mut kept = Kept::Nothing;
                let hear = move |told: &str| {
                    // The old release may answer after the newer one.
                    if kept != Kept::Newer {
                        kept = if told == release { Kept::Release } else { Kept::Newer };
                        setter.set(kept);
                    }
                };
                // Where a browser keeps nothing, the page needs its network, as every page does.
                spawn_local(async move { *keeper.borrow_mut() = keep(hear).await.ok() });
            }
        });
    }
    let take = Callback::from(move |()| {
        // A browser that refuses leaves the page as it is: the release it has works on.
        let _ = take_over(keeper.borrow().as_ref());
    });
    Offline { kept: *kept, take }
}

/// The name of the release that this page is of; none where it is of none, or where it may keep nothing:
/// in somebody else's page.
fn own_release() -> Option<String> {
    let window = window()?;
    let is_frame = window.top().ok().flatten().as_ref() != Some(&window);
    let frame = window.document()?.get_element_by_id("app")?;
    frame.get_attribute("data-release").filter(|release| !release.is_empty() && !is_frame)
}

/// Lets a service worker keep the page; `hear` is told the name of each release that is there, whole.
async fn keep(mut hear: impl FnMut(&str) + 'static) -> Result<ServiceWorkerRegistration, JsValue> {
    let container = container()?;
    // Copies of the page at other places of the same origin have workers of their own, and are not meant.
    let ours = format!(
        "handoff {} ",
        Url::new_with_base("./", &window().ok_or(JsValue::NULL)?.location().href()?)?.href()
    );
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let told = event.data().as_string();
        if let Some(release) = told.as_deref().and_then(|told| told.strip_prefix(&*ours)) {
            hear(release);
        }
    });
    // It listens for as long as the page is open.
    container.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
    let ask = |worker: Option<ServiceWorker>| worker.map(|worker| worker.post_message(&WHICH.into()));
    // Registering may take as long as a bad network does; who answers in its place is there already.
    ask(container.controller()).transpose()?;
    let registration = JsFuture::from(container.register(SCRIPT)).await?;
    let registration: ServiceWorkerRegistration = registration.unchecked_into();
    ask(registration.active()).transpose()?;
    ask(registration.waiting()).transpose()?;
    Ok(registration)
}

/// Loads the page of the newer release, which takes over first where it waits.
fn take_over(registration: Option<&ServiceWorkerRegistration>) -> Result<(), JsValue> {
    let Some(waiting) = registration.and_then(ServiceWorkerRegistration::waiting) else { return reload() };
    let listener = Closure::<dyn FnMut()>::new(|| drop(reload()));
    container()?.set_oncontrollerchange(Some(listener.into_js_value().unchecked_ref()));
    waiting.post_message(&TAKE_OVER.into())
}

fn reload() -> Result<(), JsValue> {
    window().ok_or(JsValue::NULL)?.location().reload()
}

/// What registers service workers, asked for so that a browser that forbids it can say so.
fn container() -> Result<ServiceWorkerContainer, JsValue> {
    let navigator = window().ok_or(JsValue::NULL)?.navigator();
    Reflect::get(&navigator, &"serviceWorker".into())?.dyn_into()
}

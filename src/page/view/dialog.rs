//! Dialogs of the browser's own kind.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Shows a dialog above everything else.
pub fn show(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
        // Opening fails only where it is open already.
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog.
pub fn close(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Whether a dialog is open, wherever in it or outside of it the focus is.
pub fn is_open() -> bool {
    gloo::utils::document().query_selector("dialog[open]").ok().flatten().is_some()
}

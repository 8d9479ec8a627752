//! A text as a QR code, drawn as one SVG path.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// Light modules around the code, as its standard asks for.
const QUIET: i32 = 4;

/// The code of a text; nothing where the text is too long for one.
pub fn qr(text: &str, label: &str) -> Html {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Low) else { return Html::default() };
    let size = code.size();
    let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).filter(|&(x, y)| code.get_module(x, y));
    let path: String = dark.map(|(x, y)| format!("M{x} {y}h1v1h-1z")).collect();
    let side = size + 2 * QUIET;
    html! {
        <svg class="qr" role="img" aria-label={label.to_owned()} viewBox={format!("{} {} {side} {side}", -QUIET, -QUIET)}>
            <path d={path} />
        </svg>
    }
}

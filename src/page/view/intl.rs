//! Numbers as the visitor's locale writes them, by the browser's own Intl.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::page::number::DecimalMark;
use crate::page::sentence::Figures;
use crate::page::target::Notation;
use crate::scenario::Unit;
use crate::sentence;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locales: &JsValue, options: &Object) -> Result<NumberFormat, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, value: f64) -> String;
}

/// The formats that the page needs, made once for a currency.
pub struct Intl {
    short_money: Format,
    full_money: Format,
    number: Format,
    whole: Format,
    signed: Format,
    tenth: Format,
    hundredth: Format,
    /// What this locale puts before decimal digits.
    pub decimal_mark: DecimalMark,
}

impl PartialEq for Intl {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Intl {
    /// Formats for amounts in a currency, an ISO 4217 code.
    pub fn new(currency: &str) -> Self {
        let money = [
            ("style", "currency".into()),
            ("currency", currency.into()),
            ("currencyDisplay", "narrowSymbol".into()),
        ];
        let number = Format::new(&[("maximumFractionDigits", 2.into())]);
        let has_comma = Format::of(&JsValue::UNDEFINED, &[]).write(1.5).contains(',');
        Self {
            short_money: Format::new(
                &[&money[..], &[("notation", "compact".into()), ("maximumSignificantDigits", 3.into())]]
                    .concat(),
            ),
            full_money: Format::new(
                &[&money[..], &[("minimumFractionDigits", 0.into()), ("maximumFractionDigits", 2.into())]]
                    .concat(),
            ),
            whole: Format::new(&[("maximumFractionDigits", 0.into())]),
            signed: Format::new(&[("maximumFractionDigits", 0.into()), ("signDisplay", "exceptZero".into())]),
            tenth: Format::new(&[("minimumFractionDigits", 1.into()), ("maximumFractionDigits", 1.into())]),
            hundredth: Format::new(&[
                ("minimumFractionDigits", 2.into()),
                ("maximumFractionDigits", 2.into()),
            ]),
            decimal_mark: if has_comma { DecimalMark::Comma } else { DecimalMark::Point },
            number,
        }
    }

    /// A number in the field of a control.
    pub fn field(&self, notation: Notation, value: f64) -> String {
        match notation {
            Notation::Unit(Unit::Money) => self.full_money.write(value),
            Notation::Unit(Unit::Share) => percent(&self.number, value),
            Notation::Hours => sentence!("hours", number = self.tenths_or_whole(value)),
            Notation::Unit(_) => self.number.write(value),
        }
    }

    /// Money with its sign: +$416k.
    pub fn signed_money(&self, value: f64) -> String {
        let amount = self.money(value);
        if value > 0.0 { format!("+{amount}") } else { amount }
    }

    /// A number as people read it, of at most three digits where it has decimals.
    pub fn reading(&self, notation: Notation, value: f64) -> String {
        let digits = libm::floor(libm::log10(value.abs().max(1e-9))) - 2.0;
        let unit = libm::pow(10.0, digits.min(0.0));
        match notation {
            Notation::Unit(Unit::Money) => self.money(value),
            notation => self.field(notation, (value / unit).round() * unit),
        }
    }
}

impl Figures for Intl {
    fn money(&self, value: f64) -> String {
        // English writes thousands with a capital that readers take for a unit.
        let text = self.short_money.write(value);
        match text.strip_suffix('K') {
            Some(amount) => format!("{amount}k"),
            None => text,
        }
    }

    fn percent(&self, share: f64) -> String {
        percent(&self.whole, share)
    }

    fn signed_percent(&self, share: f64) -> String {
        percent(&self.signed, share)
    }

    fn count(&self, value: f64) -> String {
        self.whole.write(value)
    }

    fn tenths(&self, value: f64) -> String {
        self.tenth.write(value)
    }

    fn tenths_or_whole(&self, value: f64) -> String {
        self.number.write((value * 10.0).round() / 10.0)
    }

    fn share_of_100(&self, value: f64) -> String {
        if value < 9.995 { self.hundredth.write(value) } else { self.tenth.write(value) }
    }
}

fn percent(format: &Format, share: f64) -> String {
    sentence!("decimal-percent", number = format.write(100.0 * share))
}

/// One of the browser's formats; none where the browser does not know its options.
struct Format(Option<NumberFormat>);

impl Format {
    /// In the page's language, as the visitor's region writes it.
    fn new(options: &[(&str, JsValue)]) -> Self {
        let language = web_sys::window().and_then(|window| window.navigator().language());
        let english = language.filter(|language| language.starts_with("en"));
        Self::of(&english.unwrap_or_else(|| "en".to_owned()).into(), options)
    }

    fn of(locale: &JsValue, options: &[(&str, JsValue)]) -> Self {
        let object = Object::new();
        for (key, value) in options {
            // Setting a property of a new plain object has no way to fail.
            let _ = Reflect::set(&object, &JsValue::from_str(key), value);
        }
        Self(NumberFormat::new(locale, &object).ok())
    }

    fn write(&self, value: f64) -> String {
        // A negative zero has no sign to show.
        let value = if value == 0.0 { 0.0 } else { value };
        let text = self.0.as_ref().map_or_else(|| value.to_string(), |format| format.format(value));
        text.replace('-', "−")
    }
}

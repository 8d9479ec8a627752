// <handoff-simulator>: Handoff in a frame that grows with it. Nothing that a visitor types comes out of
// the frame. A result does, as the event `handoff:result`, once the visitor has seen it and sends it.
(() => {
  const home = new URL("./", document.currentScript.src);
  const ATTRIBUTES = [
    "preset", "currency", "scenario", "accent", "siloed", "aligned", "theme", "logo", "call-to-action", "href", "result",
  ];
  // How long the page may be silent before a link stands in its place, in milliseconds.
  const PATIENCE = 20_000;
  // The greatest height that is followed, in CSS pixels.
  const HIGHEST = 10_000;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block }
    :host([hidden]), [hidden] { display: none }
    iframe { display: block; width: 100%; height: 720px; border: 0; border-radius: inherit }
  `);

  class HandoffSimulator extends HTMLElement {
    static observedAttributes = [...ATTRIBUTES, "title"];
    #root = this.attachShadow({ mode: "open" });
    #frame;
    #silence;
    #isReady = false;
    #isDue = false;
    // A little ahead of the visitor, so that the page is there when they are.
    #sight = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#open(), { rootMargin: "300px" });

    connectedCallback() {
      this.#root.adoptedStyleSheets = [sheet];
      this.#fallBack();
      addEventListener("message", this);
      this.#sight.observe(this);
    }

    disconnectedCallback() {
      this.#sight.disconnect();
      removeEventListener("message", this);
      clearTimeout(this.#silence);
      this.#frame = undefined;
      this.#isReady = false;
    }

    // Several attributes may change at once: the page hears of them together.
    attributeChangedCallback() {
      if (this.#isDue) return;
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        this.#name();
        this.#tell();
      });
    }

    // Only the page in this element's own frame is heard.
    handleEvent({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== home.origin) return;
      const { handoff, height, refusals, result } = data ?? {};
      if (handoff === "ready") {
        clearTimeout(this.#silence);
        this.#isReady = true;
        this.#show(this.#frame);
        this.#tell();
      } else if (handoff === "height" && height > 0 && height < HIGHEST) {
        this.#frame.style.height = `${height}px`;
      } else if (handoff === "refused") {
        this.#report("handoff:refused", refusals);
      } else if (handoff === "result" && this.hasAttribute("result")) {
        this.#report("handoff:result", result);
      }
    }

    #open() {
      this.#sight.disconnect();
      const frame = document.createElement("iframe");
      frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
      frame.referrerPolicy = "no-referrer";
      frame.src = new URL("#compact", home);
      this.#frame = frame;
      this.#name();
      this.#root.append(frame);
      this.#show(frame);
      this.#silence = setTimeout(() => this.#show(this.#root.firstChild), PATIENCE);
    }

    // What the host wrote inside of the element, or else a link.
    #fallBack() {
      const slot = document.createElement("slot");
      const link = document.createElement("a");
      link.href = home;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = "Open the simulator in a new tab";
      slot.append(link);
      this.#root.replaceChildren(slot);
    }

    #name() {
      if (!this.#frame) return;
      this.#frame.title = this.title || "Handoff: what is it worth when marketing and sales work as one team?";
    }

    #show(shown) {
      for (const child of this.#root.children) child.hidden = child !== shown;
    }

    #tell() {
      if (!this.#isReady) return;
      const given = ATTRIBUTES.filter((name) => this.hasAttribute(name));
      const attributes = Object.fromEntries(given.map((name) => [name, this.getAttribute(name)]));
      // An address is meant as seen from the host's page, and a link knows how to read it so.
      if (given.includes("href")) attributes.href = Object.assign(document.createElement("a"), { href: attributes.href }).href;
      this.#frame.contentWindow.postMessage({ handoff: "setup", attributes }, home.origin);
    }

    #report(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
  }

  customElements.get("handoff-simulator") ?? customElements.define("handoff-simulator", HandoffSimulator);
})();

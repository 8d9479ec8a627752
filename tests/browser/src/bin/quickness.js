// Watches how quickly the page answers; runs before the page's own scripts.
(() => {
  const shifts = [];
  const tasks = [];
  let largest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) largest = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifts.push(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  }).observe({ type: "longtask", buffered: true });

  // Every picture is cleared once before it is drawn anew.
  let painted = () => {};
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...corners) {
    clear.apply(this, corners);
    if (this.canvas.closest("#futures")) painted();
  };

  const sleep = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));
  const shown = () => new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
  const slider = () => document.querySelector("#inputs input.slider");
  const isSettled = () => document.querySelector(".headline[aria-busy=false]") !== null;
  const settled = async () => {
    while (!isSettled()) await sleep(5);
  };
  const slide = (share) => {
    const range = slider();
    range.value = String(Math.round(share * Number(range.max)));
    range.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  // A picture of the scenario of the moment: until its first futures are in, none is counted.
  const isAnswered = () => !/^0 /.test(document.querySelector(".progress")?.textContent ?? "0 ");
  const refreshed = (share) =>
    new Promise((resume) => {
      const start = performance.now();
      slide(share);
      painted = async () => {
        if (!isAnswered()) return;
        painted = () => {};
        await shown();
        resume(performance.now() - start);
      };
    });

  window.quickness = {
    async visit() {
      await settled();
      const answered = performance.now();
      await sleep(500);
      // Both workers ask for one script, which the browser has by then.
      const files = new Set(performance.getEntriesByType("resource").map(({ name }) => name));
      return {
        requests: files.size + 1,
        largest,
        shift: shifts.reduce((sum, shift) => sum + shift, 0),
        answered,
        longest: Math.max(0, ...tasks),
      };
    },
    // So many events, each a moment after the picture of the one before, as of a hand that pauses; then nine whole
    // answers, each while studies of the one before are being made.
    async events(count) {
      const first = [];
      const whole = [];
      for (let event = 0; event < count; event += 1) {
        first.push(await refreshed(0.3 + 0.005 * ((event * 37) % 61)));
        await sleep(150);
      }
      for (let event = 0; event < 9; event += 1) {
        await settled();
        const start = performance.now();
        await refreshed(0.5 + 0.03 * event);
        await settled();
        whole.push(performance.now() - start);
      }
      return { first, whole };
    },
    async drag(seconds) {
      tasks.length = 0;
      const start = performance.now();
      let events = 0;
      let paintings = 0;
      painted = () => (paintings += 1);
      while (performance.now() - start < 1000 * seconds) {
        slide(0.5 + 0.3 * Math.sin(events / 40));
        events += 1;
        await sleep(Math.max(0, start + (1000 * events) / 60 - performance.now()));
      }
      painted = () => {};
      const during = [...tasks];
      slide(0.5);
      slider().dispatchEvent(new Event("change", { bubbles: true }));
      await settled();
      return { events, paintings, longest: Math.max(0, ...during), long: during.length };
    },
  };
})();

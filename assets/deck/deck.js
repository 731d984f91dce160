// Walks the slides. Between two that go on from each other every part goes along by its name, as in the program: what does not stay leaves,
// what stays glides, what is new appears. When, the program says: at each point of TURN how far these three are.
'use strict';
(() => {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll('section')];
  const bar = document.querySelector('nav input');
  const count = document.querySelector('nav output');
  const said = document.getElementById('said');
  const [back, next, notes, theme] = document.querySelectorAll('nav button');
  const turn = JSON.parse(document.getElementById('turn').textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let now = 0;
  let end = () => {};
  root.classList.add('js');

  const parts = slide => new Map([...slide.querySelectorAll('[data-n]')].map(part => [part.dataset.n, part]));
  const box = part => part.dataset.b.split(' ').map(Number);
  const mix = (a, b, t) => a + (b - a) * t;

  // How far leaving, gliding and appearing are at the time t, 0 to 1.
  const at = t => {
    const place = t * (turn.cues.length - 1);
    const n = Math.min(Math.floor(place), turn.cues.length - 2);
    return turn.cues[n].map((cue, k) => mix(cue, turn.cues[n + 1][k], place - n));
  };

  const fade = (part, t) => { part.style.opacity = t * Number(part.getAttribute('opacity') ?? 1); };

  // Whether one can be drawn in the place of the other.
  const alike = (a, b) => a.tagName === b.tagName && a.dataset.s === b.dataset.s;

  // Puts a part into a box between its own and another.
  const place = (part, own, from, to, t) => {
    const [x, y, w, h] = own.map((_, k) => mix(from[k], to[k], t));
    const sx = own[2] > 0.01 ? w / own[2] : 1;
    const sy = own[3] > 0.01 ? h / own[3] : 1;
    part.style.transform = `translate(${x - sx * own[0]}px,${y - sy * own[1]}px) scale(${sx},${sy})`;
  };

  // What moves from one slide to the next: functions of how far the three cues are. What leaves is drawn where it was, in front of what it was
  // in front of.
  const moves = (from, to, svg) => {
    const news = parts(to);
    const olds = parts(from);
    const all = [];
    const ghosts = [];
    const ghost = (old, before) => {
      const copy = old.cloneNode(true);
      copy.removeAttribute('data-n');
      svg.insertBefore(copy, before);
      ghosts.push(copy);
      return copy;
    };
    let behind = null;
    [...olds].reverse().forEach(([name, old]) => {
      const part = news.get(name);
      if (part && alike(old, part)) {
        behind = part;
        return;
      }
      const copy = ghost(old, part ?? behind);
      behind = copy;
      const a = box(old);
      const b = part ? box(part) : a;
      const end = [b[0] + (b[2] - a[2]) / 2, b[1] + (b[3] - a[3]) / 2, a[2], a[3]];
      all.push(([leave, glide]) => {
        fade(copy, 1 - leave);
        place(copy, a, a, end, glide);
      });
    });
    news.forEach((part, name) => {
      const old = olds.get(name);
      if (!old || !alike(old, part)) {
        all.push(([, , appear]) => fade(part, appear));
      } else if (box(old).some((v, k) => Math.abs(v - box(part)[k]) > 0.01)) {
        all.push(([, glide]) => place(part, box(part), box(old), box(part), glide));
      }
    });
    return { all, ghosts };
  };

  const play = (from, to) => {
    const { all, ghosts } = moves(from, to, to.querySelector('svg'));
    const began = performance.now();
    let frame = 0;
    const stop = () => {
      cancelAnimationFrame(frame);
      ghosts.forEach(copy => copy.remove());
      parts(to).forEach(part => part.removeAttribute('style'));
      end = () => {};
    };
    const step = time => {
      const t = Math.max(0, (time - began) / (1000 * turn.seconds));
      if (t >= 1) {
        stop();
      } else {
        all.forEach(move => move(at(t)));
        frame = requestAnimationFrame(step);
      }
    };
    end = stop;
    step(began);
  };

  const go = (to, quietly) => {
    const wanted = Math.max(0, Math.min(slides.length - 1, to));
    if (wanted === now && !quietly) {
      return;
    }
    end();
    const [before, after] = [slides[now], slides[wanted]];
    before.classList.remove('now');
    after.classList.add('now');
    const goesOn = wanted === now + 1 ? after : wanted === now - 1 ? before : null;
    if (!quietly && !still.matches && goesOn && 'goesOn' in goesOn.dataset) {
      play(before, after);
    }
    now = wanted;
    bar.value = now + 1;
    bar.setAttribute('aria-valuetext', after.getAttribute('aria-label'));
    count.textContent = `${now + 1} / ${slides.length}`;
    back.disabled = now === 0;
    next.disabled = now === slides.length - 1;
    history.replaceState(null, '', `#${now + 1}`);
    if (!quietly) {
      said.textContent = after.querySelector('desc').textContent;
    }
  };

  const inNight = () => root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
  const turnTheme = () => { root.dataset.theme = inNight() ? 'light' : 'dark'; };
  const turnNotes = () => notes.setAttribute('aria-pressed', root.classList.toggle('noted'));

  const keys = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, Enter: 1, n: 1,
    ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1, p: -1,
    Home: -Infinity, End: Infinity,
  };
  addEventListener('keydown', event => {
    const pressed = event.target.closest('button, summary') && (event.key === ' ' || event.key === 'Enter');
    const moved = event.target === bar && !event.key.startsWith('Page');
    if (event.ctrlKey || event.metaKey || event.altKey || pressed || moved) {
      return;
    }
    if (event.key in keys) {
      go(now + keys[event.key]);
      event.preventDefault();
    } else if (event.key === 's') {
      turnNotes();
    } else if (event.key === 't') {
      turnTheme();
    } else if (event.key === 'f') {
      document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
    }
  });
  bar.addEventListener('input', () => go(bar.value - 1));
  back.addEventListener('click', () => go(now - 1));
  next.addEventListener('click', () => go(now + 1));
  notes.addEventListener('click', turnNotes);
  theme.addEventListener('click', turnTheme);

  // A click goes on, in the left quarter back; a swipe turns the page; marking words does neither.
  const main = document.querySelector('main');
  let down = null;
  main.addEventListener('pointerdown', event => { down = event.button === 0 && event.isPrimary ? event : null; });
  main.addEventListener('pointercancel', () => { down = null; });
  main.addEventListener('pointerup', event => {
    if (!down || event.target.closest('.notes') || String(getSelection())) {
      return;
    }
    const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
    down = null;
    if (Math.abs(dx) > 40 && Math.abs(dx) > 2 * Math.abs(dy)) {
      go(now + (dx < 0 ? 1 : -1));
    } else if (Math.hypot(dx, dy) < 8) {
      go(now + (event.clientX < innerWidth / 4 ? -1 : 1));
    }
  });
  addEventListener('hashchange', () => go(Number(location.hash.slice(1)) - 1 || 0));
  bar.max = slides.length;
  slides.forEach(slide => { slide.querySelector('details').open = true; });
  now = Math.max(0, Math.min(slides.length - 1, Number(location.hash.slice(1)) - 1 || 0));
  go(now, true);
})();

"""Draws the pictures of the demo newsroom. Not part of the build: run it by hand after a change.

    python3 make.py            all of them
    python3 make.py tide suez  only these

Needs numpy and Pillow (made with 1.24 and 9.4). Every picture is a function below, of its own seed, that
returns an array of height x width x 3 in 0..1. They share one art direction: few inks, air between the
layers, the grain of uncoated paper.
"""

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

W, H = 1600, 1067
QUALITY, BYTES_MAX = 78, 165_000
Y, X = np.mgrid[0:H, 0:W].astype(np.float32)
U, V = X / W, Y / H

INK, PAPER = "#17212b", "#efe6d6"


# The workshop: colours, noise, masks, light.

def rgb(colour):
    return np.array([int(colour[i:i + 2], 16) for i in (1, 3, 5)], np.float32) / 255


def ramp(t, *colours):
    """Maps 0..1 to a gradient through the colours."""
    stops = np.linspace(0, 1, len(colours))
    inks = np.array([rgb(c) for c in colours])
    return np.stack([np.interp(t, stops, inks[:, i]) for i in range(3)], -1).astype(np.float32)


def mix(image, mask, colour):
    """Lays an ink (or another image) over an image where the mask says."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not rows.size:
        return image
    box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    ink = rgb(colour) if isinstance(colour, str) else colour[box]
    part = np.clip(mask[box], 0, 1)[..., None]
    image = image.copy()
    image[box] = image[box] * (1 - part) + ink * part
    return image


def unit(a):
    low, high = np.percentile(a, (0.5, 99.5))
    return np.clip((a - low) / (high - low), 0, 1).astype(np.float32)


def smooth(low, high, a):
    t = np.clip((a - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def noise(seed, beta=2.0, stretch=1.0, shape=(H, W), low=0.0):
    """Fractal noise 0..1: the power of its waves falls with frequency**beta; stretch > 1 draws it out in x."""
    r = np.random.default_rng(seed)
    fy = np.fft.fftfreq(shape[0])[:, None] * max(shape)
    fx = np.fft.rfftfreq(shape[1])[None, :] * max(shape) * stretch
    f = np.sqrt(fx * fx + fy * fy)
    f[0, 0] = 1
    wave = f ** (-beta / 2 - 0.5) * (f > low) * np.exp(2j * np.pi * r.random(f.shape))
    return unit(np.fft.irfft2(wave, shape))


def line(seed, beta=2.0, n=W, low=0.0):
    """The same in one dimension."""
    r = np.random.default_rng(seed)
    f = np.fft.rfftfreq(n) * n
    f[0] = 1
    return unit(np.fft.irfft(f ** (-beta / 2) * (f > low) * np.exp(2j * np.pi * r.random(f.shape)), n))


def sample(field, x, y):
    """Reads a field at other places, wrapping round; x and y in its own pixels."""
    h, w = field.shape
    x0, y0 = np.floor(x).astype(int), np.floor(y).astype(int)
    fx, fy = x - x0, y - y0
    at = lambda i, j: field[(y0 + j) % h, (x0 + i) % w]
    return (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy


def blur(a, radius):
    image = Image.fromarray(np.uint8(np.clip(a, 0, 1) * 255))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def drawn(draw, scale=2):
    """A mask drawn with Pillow at a larger scale: draw(pen, scale)."""
    image = Image.new("L", (W * scale, H * scale))
    draw(ImageDraw.Draw(image), scale)
    return np.asarray(image.resize((W, H), Image.LANCZOS), np.float32) / 255


def outlined(points, margin, scale, draw):
    """The same for a shape of a few points, drawn in no more room than it needs."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = max(0, int(min(xs) - margin)), max(0, int(min(ys) - margin))
    right, bottom = min(W, int(max(xs) + margin) + 1), min(H, int(max(ys) + margin) + 1)
    mask = np.zeros((H, W), np.float32)
    if left < right and top < bottom:
        tile = Image.new("L", ((right - left) * scale, (bottom - top) * scale))
        draw(ImageDraw.Draw(tile), [((x - left) * scale, (y - top) * scale) for x, y in points])
        mask[top:bottom, left:right] = np.asarray(tile.resize((right - left, bottom - top), Image.LANCZOS), np.float32) / 255
    return mask


def polygon(points, scale=3):
    return outlined(points, 2, scale, lambda pen, shape: pen.polygon(shape, fill=255))


def stroke(points, width, scale=3):
    return outlined(points, width + 2, scale,
                    lambda pen, path: pen.line(path, fill=255, width=round(width * scale), joint="curve"))


def hillshade(height, depth=1.0, angle=2.3):
    gy, gx = np.gradient(height * depth)
    slope = np.sqrt(gx * gx + gy * gy + 1)
    return (1 - gx * np.cos(angle) - gy * np.sin(angle)) / slope / 1.8


def ridge(base, height, seed, beta=2.2):
    """1 below a mountain line, 0 above, with a soft edge of one pixel; and the line without its teeth, for mist."""
    edge = base - height * line(seed, beta)
    even = np.convolve(np.pad(edge, 60, mode="edge"), np.ones(121) / 121, "valid")
    return smooth(-1, 1, Y - edge[None, :]), even


def sea(seed, horizon, swell=1.0, chop=2.2):
    """Waves in perspective: 0..1 below the horizon, where z grows towards it."""
    field = noise(seed, chop, 3.0, (1024, 1024), low=4)
    z = 1 / np.maximum(Y - horizon, 0.6)
    wave = sample(field, (X - W / 2) * z * 400 + 3000, z * 120000)
    fine = sample(field, (X - W / 2) * z * 1300 + 900, z * 330000)
    far = smooth(0, 90, Y - horizon)
    return 0.5 + ((wave - 0.5) * 0.75 + (fine - 0.5) * 0.4) * (0.25 + 0.75 * far) * swell


def glow(x, y, radius, power=2.0):
    d = np.hypot(X - x, Y - y) / radius
    return 1 / (1 + d ** power)


def stars(seed, count, faint=0.9):
    r = np.random.default_rng(seed)
    field = np.zeros((H, W), np.float32)
    for x, y, m in zip(r.integers(2, W - 2, count), r.integers(2, H - 2, count), r.pareto(2.2, count)):
        field[y, x] += min(1.0, (0.25 + 0.3 * m) * faint)
    return np.clip(blur(field, 0.7) * 3, 0, 1)


def printed(image, seed, grain=0.028, vignette=0.10):
    """Paper: a soft vignette, blotches, and grain that JPEG can bear."""
    r = np.random.default_rng(seed)
    fine = blur(r.random((H, W)), 0.8) - 0.5
    tone = (fine * 2.2) * grain + (noise(seed + 1, 2.4) - 0.5) * 0.03
    edge = 1 - vignette * smooth(0.55, 1.05, np.hypot(U - 0.5, V - 0.5) * 1.35)
    return image * edge[..., None] + tone[..., None]


def halftone(dark, cell=7.0, angle=0.4):
    """Dots whose size follows 0..1 darkness."""
    a = (X * np.cos(angle) + Y * np.sin(angle)) / cell * np.pi
    b = (-X * np.sin(angle) + Y * np.cos(angle)) / cell * np.pi
    screen = (np.cos(a) * np.cos(b) + 1) / 2
    return smooth(-0.12, 0.12, dark - screen)


# The pictures.

def aurora():
    sky = ramp(V, "#07111d", "#0b2233", "#1c4350", "#4a7a78")
    horizon = 720
    light = np.zeros((H, W, 3), np.float32)
    for seed, base, height, strength in ((3, 560, 470, 1.0), (14, 430, 360, 0.7), (25, 640, 260, 0.5)):
        fold = base + 190 * (line(seed, 3.4) - 0.5) - 90 * (np.linspace(0, 1, W) - 0.4)
        rays = 0.25 + 0.75 * line(seed + 1, 1.3, low=3) * line(seed + 2, 2.6)
        tall = height * (0.55 + 0.8 * line(seed + 3, 2.0))
        lean = (X + (fold[None, :] - Y) * 0.18).astype(int) % W
        t = (fold[lean] - Y) / tall[lean]
        curtain = np.where(t > 0, np.exp(-2.6 * t) * (1 - np.exp(-30 * t)), np.exp(t * 28) * 0.0) * rays[lean]
        curtain = blur(np.clip(curtain, 0, 1), 1.6)
        tint = ramp(np.clip(t, 0, 1), "#b9f5c4", "#56d69a", "#3a8f8f", "#7a4f9c", "#40305f")
        light += tint * (curtain * strength)[..., None]
        light += tint * (blur(curtain, 40) * 0.5 * strength)[..., None]
    image = sky + light * 1.15
    image += (stars(4, 900) * np.clip(1 - light.sum(-1), 0, 1) * smooth(760, 300, Y))[..., None] * 0.8
    for base, height, seed, ink in ((735, 190, 7, "#17343d"), (740, 110, 8, "#0d222b")):
        land, _ = ridge(base, height, seed)
        image = mix(image, land * (Y < horizon + 20), ink)
    mirror = np.clip(2 * horizon - Y, 0, H - 1).astype(int)
    ripple = (sea(9, horizon, 1.2) - 0.5) * 90 * smooth(0, 300, Y - horizon)
    water = image[np.clip(mirror + ripple, 0, horizon - 2).astype(int), X.astype(int)]
    water = np.stack([blur(water[..., i], 2.4) for i in range(3)], -1) * 0.62 + rgb("#0a1c26") * 0.25
    image = mix(image, smooth(horizon - 1, horizon + 1, Y), water)
    land, _ = ridge(1090, 120, 31, 2.4)
    return mix(image, land, "#060d13"), 0.018


def dover():
    horizon = 430
    image = ramp(np.clip(Y / horizon, 0, 1), "#8fa3ad", "#b9c2c0", "#e3d2b8", "#f0c99a")
    image = mix(image, noise(2, 2.6, 4.0) * 0.35 * smooth(430, 60, Y), "#6f8590")
    image = mix(image, glow(1090, 415, 260, 1.7) * 0.85, "#fde3b4")
    cliff = horizon - 14 - 70 * smooth(620, 0, X[0]) * (0.75 + 0.35 * line(5, 2.4))
    shore = smooth(-1, 1, Y - cliff[None, :]) * (X < 640)
    image = mix(image, shore * 0.9 * smooth(660, 560, X), ramp(unit(noise(6, 1.4, 0.33)), "#cfc8bb", "#e9e2d3"))
    france, _ = ridge(horizon + 2, 16, 11, 3.0)
    image = mix(image, france * (X > 900) * 0.35 * smooth(900, 1150, X), "#8a97a0")
    wave = sea(12, horizon)
    water = ramp(np.clip(wave * 0.9 + 0.25 * (1 - (Y - horizon) / (H - horizon)) - 0.05, 0, 1),
                 "#26404e", "#426373", "#7f98a0", "#c3c4bd")
    path = np.exp(-((X - 1090) / (60 + (Y - horizon) * 0.55)) ** 2) * smooth(0.5, 0.8, wave)
    water = mix(water, path * 0.9, "#ffe2b0")
    image = mix(image, smooth(horizon - 0.8, horizon + 0.8, Y), water)
    image = mix(image, np.exp(-((Y - horizon) / 16) ** 2) * 0.45, "#ead9c0")

    def ship(x, y, s, ink, flip=1):
        parts = [[(-72, -7), (74, -10), (66, 3), (-68, 3)]]
        for i, tall in enumerate((9, 13, 13, 16, 16, 13, 16, 13, 9)):
            parts.append([(-44 + 12 * i, -7), (-44 + 12 * i, -7 - tall), (-33.5 + 12 * i, -7 - tall), (-33.5 + 12 * i, -7)])
        parts += [[(-62, -7), (-62, -31), (-50, -31), (-50, -7)], [(-65, -28), (-65, -31), (-47, -31), (-47, -28)],
                  [(-66, -7), (-66, -24), (-62, -24), (-62, -7)], [(-57, -31), (-57, -39), (-55.5, -39), (-55.5, -31)]]
        nonlocal image
        for part in parts:
            image = mix(image, polygon([(x + a * s * flip, y + b * s) for a, b in part], 3), ink)
    ship(505, horizon + 3, 0.55, "#7e8c94", -1)
    ship(820, horizon + 4, 0.8, "#5d6d76")
    ship(1330, horizon + 8, 1.35, "#39474f", -1)
    ship(255, horizon + 24, 1.9, "#2b3942")
    return image, 0.03


def cables():
    land = noise(41, 2.6) * 0.42 + 0.22 - U * 1.5 + 0.10 * np.sin(V * 5 + 1)
    depth = np.clip(-land, 0, 2)
    floor = noise(42, 2.9) * 0.9 + noise(43, 2.6, 0.5) * 0.3
    height = land * 0.8 + floor * smooth(-0.02, 0.5, depth)
    light = unit(hillshade(height, 110))
    water = ramp(unit(-height), "#6fa0a3", "#2f6d7c", "#1b4a60", "#0f2e45", "#0b2135")
    water = water * (0.62 + 0.62 * light[..., None])
    coast = smooth(-0.004, 0.004, land)
    earth = ramp(noise(44, 2.6), "#d6c8a8", "#e8dcc0") * (0.82 + 0.24 * unit(hillshade(noise(44, 2.9) + noise(46, 2.7) * 0.5, 90))[..., None])
    for level in np.arange(0.08, 1.2, 0.13):
        water = mix(water, np.exp(-((-land - level) / 0.0016) ** 2) * 0.16, "#bfe0dc")
    image = mix(water, coast, earth)
    r = np.random.default_rng(45)
    bright = np.zeros((H, W), np.float32)
    t = np.linspace(0, 1, 160)
    for start, ends in ((250, (40, 130, 215, 290)), (530, (370, 440, 500, 560, 615, 690)), (850, (770, 850, 930, 1010))):
        for end in ends:
            wobble = 60 * np.sin(t * np.pi) * (np.interp(t * W, np.arange(W), line(int(r.integers(9999)), 3.0)) - 0.5)
            bend = np.clip(t * 1.15 - 0.1, 0, 1) ** 0.8
            path = list(zip(180 + t * (W - 150), start + (end - start) * bend + wobble))
            bright = np.maximum(bright, stroke(path, 1.8) * (0.65 + 0.35 * r.random()))
    bright *= smooth(0.0, 0.02, -land) 
    image = mix(image, blur(bright, 7) * 1.3, "#f0a24a")
    return mix(image, bright * 0.95, "#ffe6b8"), 0.026


def suez():
    warp = noise(51, 3.0) * 220
    crest = np.sin((X * 0.42 + Y + warp * 1.5 + noise(52, 2.8, 2.0) * 130) / 15.0)
    height = noise(53, 3.2) * 1.6 + (np.abs(crest) ** 0.8) * 0.030 * smooth(0.25, 0.8, noise(54, 2.8))
    shade = unit(hillshade(height, 120))
    image = ramp(np.clip(shade * 0.7 + noise(55, 2.6) * 0.3, 0, 1), "#96693a", "#c39152", "#dfb87d", "#f2deb4")
    t = np.linspace(-40, H + 40, 60)
    path = 860 + (t - 500) * 0.16 + 26 * smooth(300, 520, t) * smooth(800, 560, t)
    centre = np.interp(Y[:, 0], t, path)[:, None]
    west = centre - X
    along, across = Y + X * 0.17, X - Y * 0.17
    strip = np.floor(along / 58)
    plot = np.floor(across / (13 + 9 * ((strip * 0.618) % 1)) + strip * 3.7)
    tone = np.abs(np.sin(plot * 12.9898 + strip * 78.233) * 43758.5453) % 1
    green = smooth(60, 74, west) * smooth(300, 120, west + 330 * (noise(56, 2.6) - 0.3)) * smooth(0.22, 0.34, noise(57, 2.4))
    crops = ramp(tone, "#40573a", "#5b7048", "#7f8a52", "#4b6444", "#a39a62")
    image = mix(image, green * 0.88, crops * (0.86 + 0.14 * smooth(0, 0.09, (along / 58) % 1))[..., None])
    shore = np.hypot((X - centre - 70) / 330, (Y - 900) / 250) + (noise(60, 2.9, 0.8) - 0.5) * 1.9
    lake = smooth(0.74, 0.70, shore)
    canal = np.maximum(smooth(24, 21, np.abs(west)), lake)
    bank = np.maximum(smooth(44, 30, np.abs(west)), blur(lake, 14))
    image = mix(image, bank * 0.55, "#e9d6ac")
    water = ramp(np.clip(noise(59, 2.2) * 0.6 + smooth(30, 0, np.abs(west)) * 0.3, 0, 1), "#1f5563", "#2c7480", "#4f9a9c")
    image = mix(image, canal, water)
    for y in (130, 300, 480, 640):
        x = float(np.interp(y, t, path))
        lean = 0.2
        hull = [(x - 5, y - 30), (x + 2, y - 40), (x + 7, y - 30), (x + 12, y + 30), (x + 2, y + 34)]
        wake = polygon([(x + 4, y + 30), (x - 10, y + 120), (x + 40 * lean + 32, y + 120)])
        image = mix(image, blur(wake, 4) * 0.35, "#cfe4df")
        image = mix(image, polygon([(a + 9, b + 5) for a, b in hull], 3) * 0.5, "#12313a")
        image = mix(image, polygon(hull, 3), "#f3eadb")
        image = mix(image, polygon([(x + 1, y - 22), (x + 6, y - 22), (x + 9, y + 16), (x + 4, y + 16)], 3), "#a8482f")
    return image, 0.03


def containers():
    sky = ramp(np.clip(V * 1.7, 0, 1), "#c9d2cf", "#e6dfcf", "#f0e4cc")
    image = mix(sky, noise(62, 2.4, 3.0) * 0.25, "#a9b7b8")
    inks = ["#a2452f", "#b8632f", "#c8923f", "#2f5763", "#3f7078", "#1f3947", "#8c3a30", "#d8c7a2", "#5e6b62"]
    r = np.random.default_rng(63)

    def box(x, y, w, h, ink):
        nonlocal image
        inside = smooth(-0.7, 0.7, np.minimum(np.minimum(X - x, x + w - X), np.minimum(Y - y, y + h - Y)))
        rib = 0.5 + 0.5 * np.tanh(3 * np.sin((X - x) / w * np.pi * 2 * 26))
        body = rgb(ink) * (0.80 + 0.15 * rib + 0.12 * (1 - (Y - y) / h))[..., None]
        frame = np.minimum(np.minimum(X - x, x + w - X) / 7, np.minimum(Y - y, y + h - Y) / 6)
        body = np.where((frame < 1)[..., None], rgb(ink) * 0.70, body)
        rust = smooth(0.70, 0.95, noise(int(r.integers(9999)), 1.7, 0.33)) * smooth(y, y + h, Y) * 0.35
        image = mix(image, inside, mix(body, rust, "#5b3522"))
        for cx in (x + 2, x + w - 12):
            for cy in (y + 2, y + h - 11):
                image = mix(image, ((X > cx) & (X < cx + 10) & (Y > cy) & (Y < cy + 9)) * 0.6, INK)
    w, h = 498, 106
    tops = [3, 1, 2, 4]
    for column in range(4):
        for row in range(10):
            if row < tops[column]:
                continue
            box(column * (w + 8) - 210, 64 + row * (h + 3) - 20, w, h, inks[int(r.integers(len(inks)))])
    x, y = 806, 84
    box(x, y, w, h, "#b8532f")
    for a, b in ((x + 20, x + 120), (x + w - 20, x + w - 120)):
        image = mix(image, stroke([(a, y), (b, -10)], 2.4), INK)
    image = mix(image, polygon([(x - 4, y - 12), (x + w + 4, y - 12), (x + w + 4, y), (x - 4, y)]), "#e0b34a")
    light = 1.06 - 0.3 * smooth(0, 1.5, U * 0.4 + V)
    return image * light[..., None], 0.034


COAST = [(0, 70), (15, 69.5), (30, 69), (40, 69), (50, 66.5), (57, 66.8), (68, 67.8), (71, 70), (76, 69.3), (80, 67.7),
         (90, 66.5), (100, 65.9), (110, 66), (120, 66.8), (130, 66.2), (140, 66.7), (150, 68.5), (160, 69.6), (170, 72),
         (164, 75), (164, 77.5), (180, 78.3), (195, 78.4), (202, 77.3), (210, 76.8), (220, 75), (230, 74.3), (240, 74),
         (250, 74.6), (258, 73), (270, 73), (280, 73.4), (285, 71), (291, 68), (294, 66), (300, 63.7), (303, 63.4),
         (299, 66), (298, 69), (298.5, 73), (297, 75.5), (285, 77), (300, 77.5), (310, 77.8), (320, 78), (325, 77.8),
         (333, 76), (340, 73.6), (348, 72), (355, 70.8), (360, 70)]


def ozone():
    cx, cy, radius = 800, 545, 480
    r = np.hypot(X - cx, Y - cy) / radius
    a = np.arctan2(Y - cy, X - cx)
    swirl = sample(noise(71, 2.4), cx + (X - cx) * 1.1 + 160 * np.sin(a * 2 + r * 3), cy + (Y - cy) * 1.1)
    hole = r * (1 + 0.16 * np.cos(2 * a - 0.8) + 0.05 * np.cos(3 * a)) + (swirl - 0.5) * 0.30 * (0.35 + r)
    field = np.clip((smooth(0.30, 0.80, hole) * 0.86 + 0.05) - 0.22 * smooth(0.78, 1.15, hole + 0.2 * np.sin(a + 1)), 0, 1)
    steps = 14
    level = np.floor(field * steps) / steps * 0.9 + field * 0.1
    disc = ramp(level, "#15193f", "#26306b", "#2f5a8c", "#3d8a94", "#8bb79a", "#d8cf94", "#f1dca0")
    edge = np.abs(field * steps - np.round(field * steps))
    gy, gx = np.gradient(field * steps)
    disc = mix(disc, smooth(1.1, 0.3, edge / (np.hypot(gx, gy) + 1e-3)) * 0.28, "#f7ecd0")
    lon, lat = np.array(COAST, np.float32).T
    fine = np.linspace(0, 360, 1441)
    dist = np.interp(fine, np.linspace(0, 360, len(lon)), 90 - lat) + (line(72, 1.6, 1441) - 0.5) * 0.9
    angle = np.radians(np.interp(np.linspace(0, len(lon) - 1, 1441), np.arange(len(lon)), lon) - 90)
    dist = np.interp(np.linspace(0, len(lon) - 1, 1441), np.arange(len(lon)), 90 - lat) + (line(72, 1.6, 1441) - 0.5) * 0.9
    coast = [(cx + d / 46 * radius * np.cos(t), cy + d / 46 * radius * np.sin(t)) for d, t in zip(dist, angle)]
    disc = mix(disc, stroke(coast, 2.2) * 0.95, "#fbf3df")
    for ring in (10, 20, 30, 40):
        disc = mix(disc, np.exp(-((r * 46 - ring) * radius / 46 / 0.8) ** 2) * 0.35, "#fbf3df")
    for meridian in range(0, 180, 30):
        across = np.abs(np.sin(a - np.radians(meridian))) * r * radius
        disc = mix(disc, smooth(1.2, 0.4, across) * 0.28 * (r > 0.09), "#fbf3df")
    image = ramp(np.clip(V * 0.8 + 0.1, 0, 1), "#101a30", "#0c1426")
    image = mix(image, stars(73, 500, 0.6) * 0.5, "#d9dfe8")
    image = mix(image, smooth(1.10, 0.99, r) * 0.5, "#5f90a8")
    shade = 1.05 - 0.5 * smooth(0.55, 1.0, np.hypot(X - cx + 110, Y - cy + 110) / radius * 0.82)
    return mix(image, smooth(1.0012, 0.9985, r), disc * shade[..., None]), 0.02


def vortex():
    sky = ramp(V * 1.5, "#2a3554", "#5a6788", "#b0a3b0", "#ecc9a6", "#f4dcb4")
    warp = noise(81, 2.8, 2.5) * 160
    bands = sample(noise(82, 2.6, 5.0), X + warp, Y * 1.3 + warp)
    lens = smooth(0.36, 0.72, bands) * smooth(0.60, 0.25, V) * smooth(0.0, 0.12, V)
    hue = (bands * 2.6 + noise(83, 2.6, 2.0) * 1.4 + V * 1.3) % 1
    pearl = ramp(hue, "#f6d7c4", "#f4eec8", "#c3e4d0", "#b8d3ea", "#d9c3e4", "#f6d7c4")
    image = mix(sky, blur(lens, 3) * 0.95, pearl)
    image = mix(image, blur(lens, 40) * 0.35, "#fbead6")
    horizon = 760
    for base, height, seed, ink in ((770, 90, 84, "#8b93ab"), (775, 46, 85, "#6d7898")):
        land, _ = ridge(base, height, seed, 2.4)
        image = mix(image, land, ink)
    snow = sample(noise(86, 2.2, 2.0, (1024, 1024)), X * 900 / np.maximum(Y - horizon, 1) * 0.5, 60000 / np.maximum(Y - horizon, 1))
    ground = ramp(np.clip(0.35 + (snow - 0.5) * smooth(0, 140, Y - horizon) * 1.1 + (Y - horizon) / 900, 0, 1),
                  "#7d8bb0", "#a6adc4", "#d5cfd2", "#f0e2d0")
    image = mix(image, smooth(horizon - 1, horizon + 1, Y), ground)
    hut = [(1120, 742), (1120, 716), (1210, 716), (1210, 742)]
    image = mix(image, polygon(hut, 3), "#24304a")
    for x in (1128, 1160, 1196):
        image = mix(image, polygon([(x, 742), (x, 764), (x + 5, 764), (x + 5, 742)], 3), "#24304a")
    image = mix(image, stroke([(1228, 764), (1228, 640)], 2.4, 3), "#24304a")
    for x in (1135, 1158, 1181):
        image = mix(image, polygon([(x, 733), (x, 724), (x + 10, 724), (x + 10, 733)], 3), "#ffd98c")
    return image, 0.022


def leap_second():
    cx, cy = 800, 560
    r, a = np.hypot(X - cx, Y - cy), np.degrees(np.arctan2(X - cx, cy - Y)) % 360
    image = ramp(np.clip(noise(91, 2.2) * 0.5 + 0.25, 0, 1), "#e7dcc6", "#f3ebdb")
    globe = unit(hillshade(noise(92, 2.6), 60)) * 0.25 + noise(92, 2.6) * 0.75
    sphere = np.sqrt(np.clip(1 - (r / 300) ** 2, 0, 1))
    turn = noise(93, 2.4, 1.4)
    x = np.arcsin(np.clip((X - cx) / 300 / np.maximum(np.sqrt(np.clip(1 - ((Y - cy) / 300) ** 2, 1e-4, 1)), 1e-3), -1, 1))
    face = sample(turn, 800 + x * 420, 540 + np.arcsin(np.clip((Y - cy) / 300, -1, 1)) * 420)
    day = smooth(-0.18, 0.22, (X - cx) / 300 * 0.86 - (Y - cy) / 300 * 0.25 + sphere * 0.15)
    tone = np.clip(0.10 + day * (0.45 + 0.5 * smooth(0.46, 0.54, face) + 0.15 * sphere), 0, 1)
    ball = ramp(tone, "#14222d", "#27505a", "#5f9089", "#e3d3a8")
    image = mix(image, smooth(301, 299, r), ball)
    for radius, width in ((330, 1.6), (392, 1.6), (470, 2.4)):
        image = mix(image, smooth(width, width - 1, np.abs(r - radius)), INK)
    for tick in range(61):
        at = tick * 360 / 61
        off = np.abs((a - at + 180) % 360 - 180) * np.pi / 180 * r
        last = tick == 60
        width, inner = (5.5, 330) if last else (3.0, 392) if tick % 5 == 0 else (1.4, 425)
        mark = smooth(width, width - 1, off) * (r > inner) * (r < 470)
        image = mix(image, mark, "#b8472a" if last else INK)
    wedge = ((a > 360 - 360 / 61 * 1.5) & (a < 360 - 360 / 61 * 0.5)) * (r > 330) * (r < 470)
    image = mix(image, wedge * 0.35, "#d98a5a")
    rays = halftone(np.clip(0.5 - (r - 470) / 900, 0, 1) * 0.55, 9) * (r > 478)
    image = mix(image, rays * 0.22 * (X > cx) , "#d9a441")
    return mix(image, rays * 0.30 * (X <= cx), "#27505a"), 0.03


def marathon():
    asphalt = noise(101, 1.3) * 0.45 + noise(102, 2.4) * 0.55
    image = ramp(asphalt, "#cdbfa7", "#dfd3bd", "#ebe1cf")
    lean = lambda y: (y - 533) * -0.12
    for x in (250, 1330):
        d = X - x - lean(Y)
        image = mix(image, smooth(9, 7, np.abs(d)) * (0.75 + 0.2 * asphalt), "#fbf6ea")
    d = X - 790 - lean(Y)
    image = mix(image, smooth(6, 4, np.abs(d)) * (((Y + 40) % 230) < 130), "#4d7f9c")
    r = np.random.default_rng(103)
    inks = ["#b8472a", "#27505a", "#d9a441", "#efe6d6", "#8c3a30", "#3d6f78"]

    def limb(pen, s, p, q, width):
        pen.line([(p[0] * s, p[1] * s), (q[0] * s, q[1] * s)], fill=255, width=round(width * s))
        for x, y in (p, q):
            pen.ellipse([(x - width / 2) * s, (y - width / 2) * s, (x + width / 2) * s, (y + width / 2) * s], fill=255)

    def runner(x, y, ink, side):
        nonlocal image
        # The shadow: a standing figure laid down to the lower right, feet at (x, y).
        ex, ey = np.array([0.93, 0.33]), np.array([-0.12, 0.55])
        at = lambda along, across: tuple(np.array([x, y]) + ex * along + ey * across * side)

        def shadow(pen, s):
            limb(pen, s, at(118, 0), at(192, 4), 24)
            limb(pen, s, at(118, 0), at(64, 26), 14), limb(pen, s, at(64, 26), at(0, 6), 11)
            limb(pen, s, at(118, 0), at(70, -14), 14), limb(pen, s, at(70, -14), at(52, -62), 10)
            limb(pen, s, at(186, 6), at(150, 40), 9), limb(pen, s, at(150, 40), at(176, 66), 8)
            limb(pen, s, at(186, 2), at(150, -30), 9), limb(pen, s, at(150, -30), at(120, -20), 8)
            limb(pen, s, at(214, 5), at(228, 6), 22)
        shade = blur(drawn(shadow, 1), 1.4)
        image = mix(image, shade * 0.62, "#3b4652")

        def body(pen, s):
            limb(pen, s, (x - 17, y - 12), (x + 17, y - 12), 17)
        image = mix(image, drawn(lambda p, s: (limb(p, s, (x - 17, y - 12), (x - 25, y - 30 * side - 10), 8),
                                               limb(p, s, (x + 17, y - 12), (x + 24, y + 20 * side - 12), 8)), 3), "#8a5a40")
        image = mix(image, drawn(lambda p, s: (limb(p, s, (x - 5, y - 10), (x - 6, y + 16 * side), 10),
                                               limb(p, s, (x + 5, y - 10), (x + 6, y - 22 * side), 10)), 3), "#2b343d")
        image = mix(image, drawn(body, 3), ink)
        image = mix(image, drawn(lambda p, s: limb(p, s, (x, y - 13), (x, y - 12), 18), 3), "#3a2a22")
    spots = [(420, 110), (640, 60), (1010, 130), (560, 300), (880, 270), (1180, 330), (360, 480), (700, 500), (1040, 520),
             (500, 690), (860, 720), (1190, 700), (390, 890), (690, 930), (1010, 900)]
    for i, (x, y) in enumerate(spots):
        runner(x + r.normal(0, 14) + lean(y), y + r.normal(0, 14), inks[i % len(inks)], 1 if r.random() < 0.5 else -1)
    light = 1.05 - 0.22 * U
    return image * light[..., None], 0.03


def hemicycle():
    image = ramp(np.clip(noise(111, 2.2) * 0.5 + 0.3, 0, 1), "#e9dec9", "#f2eadb")
    rows, seats = (240, 320, 400, 480, 560), []
    for row in rows:
        n = round(row / sum(rows) * 100)
        seats += [(np.pi * i / (n - 1), row) for i in range(n)]
    seats.sort()
    cx, cy = 800, 800
    groups = (("#b8472a", 0.50), ("#d9a441", 0.26), ("#27505a", 0.24))
    edges = np.cumsum([0] + [g[1] for g in groups]) * len(seats)
    for (ink, _), low, high in zip(groups, edges, edges[1:]):
        chosen = seats[round(low):round(high)]

        def dots(pen, s):
            for t, row in chosen:
                x, y, d = cx - row * np.cos(t), cy - row * np.sin(t), 27
                pen.ellipse([(x - d) * s, (y - d) * s, (x + d) * s, (y + d) * s], fill=255)
        mask = drawn(dots)
        worn = 0.86 + 0.14 * noise(112 + round(low), 1.2)
        shifted = np.roll(mask, (3, -4), (0, 1))
        image = mix(image, shifted * halftone(0.35 + 0.5 * V, 6.5) * 0.55, ink)
        image *= mix(np.ones_like(image), mask * worn, ink)
    desk = drawn(lambda pen, s: pen.pieslice([(cx - 120) * s, (cy - 120) * s, (cx + 120) * s, (cy + 120) * s], 180, 360, fill=255))
    image *= mix(np.ones_like(image), desk * 0.93, INK)
    image *= mix(np.ones_like(image), polygon([(120, 838), (1480, 838), (1480, 844), (120, 844)]) * 0.9, INK)
    return image, 0.036


def cordouan():
    horizon = 700
    image = ramp(np.clip(Y / horizon, 0, 1), "#22304f", "#4d5a7c", "#a07f8a", "#e0a27a", "#f6c98c")
    streaks = smooth(0.52, 0.85, sample(noise(121, 2.5, 5.0), X, Y * 1.3)) * smooth(720, 150, Y)
    image = mix(image, streaks * 0.55, ramp(np.clip(Y / horizon, 0, 1), "#3c4668", "#8a6f86", "#f3b184"))
    wave = sea(122, horizon)
    water = ramp(np.clip(wave - 0.15 + 0.55 * np.exp(-(Y - horizon) / 130), 0, 1), "#1c2842", "#3c4867", "#a47d80", "#f1bd8a")
    image = mix(image, smooth(horizon - 1, horizon + 1, Y), water)
    sand = smooth(-1.5, 1.5, Y - (785 - 34 * np.exp(-((X - 980) / 430) ** 2) + 6 * line(123, 1.8)[None, :]))
    sand *= smooth(1.5, -1.5, Y - (800 + 60 * np.exp(-((X - 1000) / 520) ** 2) + 10 * line(124, 1.6)[None, :]))
    image = mix(image, sand, ramp(unit(noise(125, 1.8, 2.5)), "#3a3547", "#594a54"))
    x, base, ink = 960, 768, "#1b1d2e"

    def block(half_low, half_high, low, high, tone=ink):
        nonlocal image
        image = mix(image, polygon([(x - half_low, base - low), (x - half_high, base - high),
                                    (x + half_high, base - high), (x + half_low, base - low)], 3), tone)
    block(150, 144, 0, 26), block(96, 92, 22, 96), block(102, 102, 92, 99)
    block(72, 68, 96, 176), block(78, 78, 172, 180), block(56, 52, 176, 232), block(60, 60, 228, 236)
    block(44, 26, 232, 470), block(36, 36, 466, 474), block(18, 18, 474, 508, "#3a3040")
    block(24, 2, 508, 536), block(2, 1, 530, 556)
    for floor, columns in ((60, (-70, -42, 42, 70)), (134, (-46, -22, 22, 46)), (204, (-28, 28))):
        for c in columns:
            image = mix(image, polygon([(x + c - 4, base - floor + 16), (x + c - 4, base - floor - 12),
                                        (x + c + 4, base - floor - 12), (x + c + 4, base - floor + 16)], 3) * 0.9, "#f0b77e")
    lit = polygon([(x + 8, base - 232), (x + 26, base - 470), (x + 12, base - 470), (x - 6, base - 232)])
    image = mix(image, blur(lit, 5) * 0.18, "#e0a27a")
    for target in ((-700, 300), (2500, 330)):
        beam = polygon([(x, base - 495), (target[0], target[1] - 90), (target[0], target[1] + 60), (x, base - 488)])
        image = mix(image, blur(beam, 12) * 0.20 * glow(x, base - 490, 700, 1.6), "#fff0c4")
    lamp = glow(x, base - 491, 26, 2.2)
    image = mix(image, lamp, "#fff4d0")
    path = np.exp(-((X - x) / (18 + np.maximum(Y - 800, 0) * 0.12)) ** 2) * smooth(0.45, 0.7, wave) * (Y > 850)
    return mix(image, path * 0.55, "#ffd9a0"), 0.026


def kathmandu():
    image = ramp(np.clip(V * 1.25, 0, 1), "#5f86a8", "#9db8c4", "#dcd9cb", "#f1dcc0")
    image = mix(image, smooth(0.5, 0.9, noise(131, 2.5, 4.0)) * 0.4 * smooth(500, 100, Y), "#f4ece0")
    edge = 560 - 400 * (0.42 * np.exp(-np.abs(X[0] - 1010) / 240) + 0.26 * np.exp(-np.abs(X[0] - 560) / 210)
                        + 0.22 * np.exp(-np.abs(X[0] - 1400) / 200) + 0.34 * (line(132, 2.5) - 0.3))
    peak = smooth(-1, 1, Y - edge[None, :])
    facets = unit(hillshade(noise(133, 2.9) * 1.6 + noise(134, 2.6, 0.5) * 0.5, 120))
    below = np.clip((Y - edge[None, :]) / 330, 0, 1)
    rock = ramp(np.clip(facets * 1.1 - below * 0.25, 0, 1), "#6d88a2", "#a9b9c6", "#eef0ec", "#fff6e6")
    image = mix(image, peak, rock)
    image = mix(image, peak * smooth(0.1, 1.0, below) * 0.95, "#aebfc8")
    for base, height, seed, ink, mist in ((690, 190, 135, "#8ca5b3", "#b5c4c8"), (780, 190, 136, "#6b8b9c", "#9db3b9"),
                                          (880, 200, 137, "#4a6e80", "#7f9da6"), (980, 210, 138, "#2f5363", "#587b86"),
                                          (1110, 220, 139, "#18343f", "#2f5360")):
        land, edge = ridge(base, height, seed, 2.6)
        image = mix(image, land, ramp(np.clip((Y - edge[None, :]) / 230, 0, 1), ink, mist))
    return image, 0.028


def panama():
    horizon = 560
    image = ramp(np.clip(Y / horizon, 0, 1), "#c3cdc4", "#dcdfcf", "#efe8d2")
    image = mix(image, noise(141, 2.4, 3.0) * 0.5 * smooth(400, 0, Y), "#a9b9b3")
    for i, (base, height, ink) in enumerate(((520, 190, "#a7b9a8"), (545, 160, "#7f9b87"), (560, 120, "#557a66"), (563, 66, "#335a48"))):
        land, edge = ridge(base, height, 142 + i, 2.0)
        trees = np.clip((Y - edge[None, :]) / 120, 0, 1)
        leaves = unit(noise(152 + i, 1.5)) * 0.22
        image = mix(image, land * (Y < horizon + 3), ramp(np.clip(trees * 0.8 + leaves, 0, 1), ink, ink, "#c2cdb8"))
        image = mix(image, land * np.exp(-((Y - base + 6) / 34) ** 2) * (0.35 + 0.5 * noise(162 + i, 2.4, 4.0)), "#e4e6d6")
    mirror = np.clip(2 * horizon - Y + (sea(147, horizon, 0.8) - 0.5) * 46 * smooth(0, 260, Y - horizon), 0, horizon - 1).astype(int)
    water = image[mirror, X.astype(int)]
    water = np.stack([blur(water[..., i], 2.0) for i in range(3)], -1) * 0.88
    water = mix(water, smooth(0, 520, Y - horizon) * 0.72, "#2c5a4e")
    water = mix(water, smooth(0.50, 0.85, sea(148, horizon)) * 0.16, "#dfe6d2")
    image = mix(image, smooth(horizon - 1, horizon + 1, Y), water)
    r = np.random.default_rng(149)
    for x in (190, 330, 372, 1240, 1310):
        y = horizon + 70 + r.integers(0, 190)
        top = y - 46 - r.integers(0, 60)
        trunk = [(x - 4, y), (x - 2, top), (x + 3, top + 5), (x + 5, y)]
        image = mix(image, polygon(trunk, 3), "#26352f")
        image = mix(image, stroke([(x, top + 16), (x + 16 * (1 if x % 2 else -1), top - 8)], 2.4, 3), "#26352f")
        image = mix(image, blur(polygon([(x - 4, y), (x - 2, 2 * y - top), (x + 4, 2 * y - top), (x + 5, y)]), 1.5) * 0.5, "#26352f")
    image = mix(image, polygon([(820, 603), (1010, 600), (998, 616), (830, 616)], 3), "#3a3f3d")
    for i in range(8):
        ink = ("#b8532f", "#c8923f", "#2f5763", "#d8c7a2")[i * 7 % 4]
        image = mix(image, polygon([(846 + 17 * i, 603), (846 + 17 * i, 588 - (i * 5) % 3 * 5), (861 + 17 * i, 588 - (i * 5) % 3 * 5), (861 + 17 * i, 603)], 3), ink)
    return mix(image, polygon([(826, 603), (826, 572), (841, 572), (841, 603)], 3), "#efe9da"), 0.028


def parliament():
    image = ramp(np.clip(noise(171, 2.2) * 0.5 + 0.3, 0, 1), "#e6dcc8", "#f3ebdc")
    cx, base, rx, ry = 800, 800, 470, 560
    dome = smooth(1.0, 0.995, np.hypot((X - cx) / rx, (Y - base) / ry)) * (Y < base)
    light = np.clip(0.55 + (X - cx) / rx * 0.4 + (base - Y) / ry * 0.15, 0, 1)
    image *= mix(np.ones_like(image), dome * (0.22 + 0.45 * halftone(1 - light, 7.5)), "#7fa0a6")
    lines = np.zeros((H, W), np.float32)
    for level in np.linspace(0, 0.96, 17):
        half = rx * np.sqrt(1 - level ** 2)
        t = np.linspace(0, np.pi, 90)
        lines = np.maximum(lines, stroke(list(zip(cx - half * np.cos(t), base - ry * level + half * 0.13 * np.sin(t))), 1.8))
        lines = np.maximum(lines, 0.35 * stroke(list(zip(cx - half * np.cos(t), base - ry * level - half * 0.13 * np.sin(t))), 1.2))
    for rib in range(24):
        a = np.pi * 2 * rib / 24 + 0.07
        level = np.linspace(0, 0.96, 60)
        half = rx * np.sqrt(1 - level ** 2)
        path = list(zip(cx - half * np.cos(a), base - ry * level + half * 0.13 * np.sin(a)))
        front = np.sin(a) > 0
        lines = np.maximum(lines, stroke(path, 2.2 if front else 1.2) * (1 if front else 0.35))
    image = mix(image, lines, INK)
    t = np.linspace(0, 1, 700)
    a = t * np.pi * 2 * 2.25 + 0.3
    half = rx * 0.84 * np.sqrt(1 - (0.05 + t * 0.85) ** 2)
    x, y = cx - half * np.cos(a), base - ry * (0.05 + t * 0.85) + half * 0.13 * np.sin(a)
    for part in np.array_split(np.arange(700), 70):
        front = np.sin(a[part].mean()) > 0
        part = np.append(part, min(part[-1] + 1, 699))
        image = mix(image, stroke(list(zip(x[part], y[part])), 9 if front else 5) * (0.95 if front else 0.45), "#b8472a")
    for i in range(0, 700, 12):
        if np.sin(a[i]) > 0.1:
            image = mix(image, stroke([(x[i], y[i] - 4), (x[i], y[i] - 17)], 3.4, 3), INK)
    for y0, y1, half in ((base + 58, base + 66, 560), (base + 66, base + 118, 548), (base + 118, base + 126, 575)):
        image = mix(image, polygon([(cx - half, y0), (cx + half, y0), (cx + half, y1), (cx - half, y1)]) * (0.95 if y1 - y0 < 20 else 0.16), INK)
    for i in range(-13, 14):
        image = mix(image, polygon([(cx + i * 40 - 6, base + 66), (cx + i * 40 + 6, base + 66), (cx + i * 40 + 6, base + 118), (cx + i * 40 - 6, base + 118)]) * 0.9, INK)
    return image, 0.034


def alps():
    image = ramp(np.clip(V * 1.3, 0, 1), "#4c648c", "#8d8db0", "#dba9a6", "#f6d2b0")
    image = mix(image, smooth(0.55, 0.9, noise(181, 2.6, 5.0)) * 0.45 * smooth(420, 60, Y), "#f3c3b0")
    layers = ((470, 250, 182, "#b395ab", "#d9b3b3"), (560, 270, 183, "#8d83a5", "#bfa3b0"), (680, 260, 184, "#656c94", "#948fa9"),
              (800, 250, 185, "#43567f", "#6f7a9c"), (930, 230, 186, "#273f63", "#4d6285"), (1080, 240, 187, "#122540", "#2a4264"))
    for base, height, seed, ink, mist in layers:
        sharp = 1 - np.abs(2 * line(seed, 3.0, low=1) - 1)
        edge = base - height * (0.62 * sharp ** 1.3 + 0.38 * line(seed + 20, 2.4))
        land = smooth(-1, 1, Y - edge[None, :])
        even = np.convolve(np.pad(edge, 60, mode="edge"), np.ones(121) / 121, "valid")
        depth = np.clip((Y - even[None, :]) / (height * 1.1), 0, 1)
        image = mix(image, land, ramp(depth, ink, mist))
        if base < 600:
            snow = unit(hillshade(noise(seed + 40, 2.8) * 1.5, 110))
            image = mix(image, land * smooth(0.5, 0.8, snow) * smooth(0.55, 0.05, depth) * 0.8, "#fbe4d2")
    return image, 0.028


def coffee():
    image = ramp(np.clip(V * 2.0, 0, 1), "#b9c7c3", "#dfdcc6", "#f0e2bd")
    image = mix(image, glow(1180, 190, 330, 1.6) * 0.7, "#fbe9bd")
    for i, (base, height, period, bush, soil, mist) in enumerate((
            (330, 90, 0, "#8fa598", "#a9b7a4", 0.5), (440, 150, 11, "#6b8b72", "#b39a76", 0.38), (590, 200, 17, "#4c7355", "#ab8458", 0.24),
            (800, 290, 26, "#34593f", "#a06c42", 0.12), (1120, 380, 40, "#1f4230", "#8d5532", 0.0))):
        edge = base - height * line(191 + i, 4.2)
        land = smooth(-1.2, 1.2, Y - edge[None, :])
        down = Y - edge[None, :]
        if period:
            bend = noise(201 + i, 3.6) * period * 6
            phase = (down * (1 - 0.00035 * down) + bend + (X - 800) * (0.12 if i % 2 else -0.16)) / period
            row = phase - np.floor(phase)
            leaf = unit(noise(211 + i, 1.1))
            crown = smooth(0.12, 0.3, row) * smooth(0.92, 0.66, row + (leaf - 0.5) * 0.35)
            colour = mix(ramp(np.clip(leaf * 0.25, 0, 1), soil, soil, "#e0c79a"), crown,
                         ramp(np.clip(0.25 + 0.5 * row + (leaf - 0.5) * 0.6, 0, 1), "#16301f", bush, "#9db27a"))
        else:
            colour = ramp(np.clip(down / 130, 0, 1), bush, soil)
        shade = 0.84 + 0.30 * noise(221 + i, 3.2, 0.6)
        image = mix(image, land, colour * shade[..., None])
        image = mix(image, land * np.exp(-np.clip(down, 0, None) / 160) * mist, "#e3e0cc")
    return image * (1.04 - 0.16 * V)[..., None], 0.028


def turbines():
    horizon = 640
    image = ramp(np.clip(Y / horizon, 0, 1), "#6d8798", "#a3afb3", "#dcc7b2", "#f3cda4")
    image = mix(image, smooth(0.5, 0.85, noise(231, 2.5, 5.0)) * 0.4 * smooth(560, 80, Y), "#e9d3c0")
    image = mix(image, glow(470, 625, 230, 1.8) * 0.8, "#ffe7bf")
    wave = sea(232, horizon, 0.9)
    water = ramp(np.clip(wave * 0.8 + 0.28 * np.exp(-(Y - horizon) / 190), 0, 1), "#2d4757", "#4f6b79", "#95a2a4", "#eacdae")
    path = np.exp(-((X - 470) / (40 + np.maximum(Y - horizon, 0) * 0.4)) ** 2) * smooth(0.48, 0.75, wave)
    image = mix(image, smooth(horizon - 1, horizon + 1, Y), mix(water, path * 0.9, "#ffe2b4"))
    image = mix(image, np.exp(-((Y - horizon) / 22) ** 2) * 0.5, "#ecd2b4")
    rows = [(0.20, "#a9adab", 9, 8), (0.30, "#8f989b", 7, 30), (0.46, "#71808a", 5, 70), (0.78, "#4f616e", 4, 20), (1.35, "#2a3b48", 2, 110)]
    r = np.random.default_rng(233)
    for s, ink, count, shift in rows:
        for i in range(count):
            x = (i + 0.5) * W / count + shift * (1 if i % 2 else -1) + r.normal(0, 18)
            y, top = horizon + 70 * s ** 2.2, horizon + 70 * s ** 2.2 - 330 * s
            image = mix(image, polygon([(x - 7 * s, y), (x - 3.2 * s, top), (x + 3.2 * s, top), (x + 7 * s, y)], 3), ink)
            image = mix(image, polygon([(x - 12 * s, y + 5 * s), (x - 12 * s, y - 22 * s), (x + 12 * s, y - 22 * s), (x + 12 * s, y + 5 * s)], 3), "#b98a3c" if s > 0.4 else ink)
            turn = r.random() * 2.1
            for blade in range(3):
                a = turn + blade * 2 * np.pi / 3
                ux, uy = np.cos(a), np.sin(a)
                tip = (x + ux * 205 * s, top + uy * 205 * s)
                wide = (x + ux * 50 * s - uy * 9 * s, top + uy * 50 * s + ux * 9 * s)
                image = mix(image, polygon([(x, top), wide, tip, (x + ux * 40 * s + uy * 3 * s, top + uy * 40 * s - ux * 3 * s)], 3), ink)
            image = mix(image, drawn(lambda pen, k: pen.ellipse([(x - 7 * s) * k, (top - 7 * s) * k, (x + 7 * s) * k, (top + 7 * s) * k], fill=255), 3), ink)
    return image, 0.03


def rungis():
    cx, cy = 800, 470
    image = ramp(np.clip(V * 1.1, 0, 1), "#0b1420", "#152536", "#20303c", "#1a232b")
    light = np.zeros((H, W, 3), np.float32)
    z = np.geomspace(1.0, 11, 15)
    for depth in z[::-1]:
        for side, height in ((-640, -430), (640, -430), (-230, -470), (230, -470)):
            x, y, size = cx + side / depth, cy + height / depth, 46 / depth + 3
            disc = smooth(size, size * 0.82, np.hypot(X - x, Y - y))
            warm = rgb("#ffd28a") if abs(side) > 300 else rgb("#f2f0dc")
            light += ((disc * 0.62 + glow(x, y, size * 2.2, 2.6) * 0.13) * depth ** -0.62)[..., None] * warm
            floor = cy + 560 / depth
            pool = np.exp(-((X - x) / (size * 2.6)) ** 2 - ((Y - floor) / (size * 3.2)) ** 2)
            light += (pool * 0.17 * depth ** -0.5)[..., None] * warm
    image += light * 0.8
    r = np.random.default_rng(242)
    for depth in z[::-1]:
        for side in (-1, 1):
            for k in range(3):
                w, h = 118 / depth, 74 / depth
                x = cx + side * (430 + k * 135) / depth
                levels = int(r.integers(2, 6))
                for level in range(levels):
                    y = cy + 560 / depth - (level + 1) * h
                    tone = 0.28 + 0.72 / depth ** 0.25
                    ink = rgb(("#7c4a2a", "#a3632f", "#3f5a48", "#8c7a4e", "#5a3324")[int(r.integers(5))]) * tone * 0.75
                    inside = smooth(-0.8, 0.8, np.minimum(np.minimum(X - x + w / 2, x + w / 2 - X), np.minimum(Y - y, y + h * 0.96 - Y)))
                    slat = 0.8 + 0.2 * (np.abs(((Y - y) / h * 3) % 1 - 0.5) > 0.09)
                    image = mix(image, inside, ink * slat[..., None] * np.ones((H, W, 1), np.float32))
                    if level == levels - 1:
                        fruit = rgb(("#c8542c", "#d9a441", "#86963f", "#a8332c")[int(r.integers(4))]) * tone
                        for f in range(6):
                            fx, fy = x - w / 2 + w * (f + 0.5) / 6, y - h * 0.02
                            image = mix(image, smooth(w / 10.5, w / 13, np.hypot(X - fx, Y - fy)) * (Y < y + h * 0.12), fruit * np.ones((H, W, 1), np.float32))
    figure = [(762, 690), (770, 640), (764, 596), (772, 560), (786, 548), (800, 560), (806, 598), (802, 640), (812, 690), (796, 690), (787, 652), (778, 690)]
    image = mix(image, polygon(figure, 3), "#0a1018")
    image = mix(image, smooth(11, 9, np.hypot(X - 786, Y - 536)), "#0a1018")
    image = mix(image, polygon([(812, 618), (880, 618), (880, 676), (812, 676)], 3) * 0.95, "#0a1018")
    soft = np.stack([blur(np.clip(image[..., i], 0, 1), 9) for i in range(3)], -1)
    return image * 0.8 + soft * 0.34, 0.03


def tide():
    horizon = 400
    image = ramp(np.clip(Y / horizon, 0, 1), "#7c93a8", "#b7bdc4", "#ecd2b8", "#f8dcae")
    image = mix(image, smooth(0.45, 0.85, noise(251, 2.4, 4.0)) * 0.5 * smooth(410, 60, Y), "#e7c8b4")
    image = mix(image, glow(1150, 385, 240, 1.7) * 0.9, "#fff0cc")
    sky = image[np.clip(2 * horizon - Y * 0.8 - 80, 0, horizon - 1).astype(int), X.astype(int)]
    z = 1 / np.maximum(Y - horizon, 1)
    warp = sample(noise(252, 2.4, 1.0, (1024, 1024)), (X - 800) * z * 260 + 500, z * 60000)
    ripple = np.sin((np.minimum(z, 0.02) * 26000 + warp * 13 + (X - 800) * z * 9))
    large = sample(noise(253, 2.2, 2.5, (1024, 1024)), (X - 800) * z * 240 + 200, z * 52000)
    wet = smooth(0.50, 0.56, large + ripple * 0.035 * smooth(30, 200, Y - horizon))
    sand = ramp(np.clip(0.5 + ripple * 0.26 * smooth(20, 160, Y - horizon) + (warp - 0.5) * 0.5, 0, 1), "#5b4a41", "#8d7460", "#c9a983", "#ecd0a2")
    ground = mix(sand, wet, sky * 0.92 + 0.02)
    glint = np.exp(-((X - 1150) / (60 + np.maximum(Y - horizon, 0) * 0.5)) ** 2)
    ground = mix(ground, glint * wet * 0.6, "#fff2d2")
    image = mix(image, smooth(horizon - 1, horizon + 1, Y), ground)
    water = smooth(horizon - 1, horizon + 1, Y) * smooth(horizon + 16, horizon + 12, Y + 4 * line(254, 2.0)[None, :])
    image = mix(image, water, "#a9a9a6")
    town = np.full(W, 1e4, np.float32)
    r = np.random.default_rng(255)
    x = 60
    while x < 560:
        w = int(r.integers(14, 34))
        town[x:x + w] = horizon - 26 - 26 * np.sin((x - 60) / 500 * np.pi) - r.integers(0, 12)
        x += w
    town[60:560] = np.minimum(town[60:560], horizon - 24)
    for k in range(14):
        town[330 - k:331 + k] = np.minimum(town[330 - k:331 + k], horizon - 130 + k * 5.2)
    image = mix(image, (Y > town[None, :]) * (Y < horizon + 6), "#5d5a63")
    fort = smooth(-1, 1, Y - (horizon - 22 + 60 * smooth(60, 110, np.abs(X - 800)))) * (Y < horizon + 5)
    image = mix(image, fort, "#615e66")
    for fx, s in ((1010, 1.0), (1046, 0.86)):
        y = 560
        body = [(fx - 7 * s, y - 30 * s), (fx - 6 * s, y - 54 * s), (fx + 6 * s, y - 54 * s), (fx + 7 * s, y - 30 * s), (fx + 8 * s, y), (fx + 2 * s, y), (fx, y - 24 * s), (fx - 4 * s, y), (fx - 9 * s, y)]
        image = mix(image, polygon(body, 3), "#2c2b33")
        image = mix(image, smooth(6.4 * s, 5.2 * s, np.hypot(X - fx, Y - y + 61 * s)), "#2c2b33")
        image = mix(image, blur(polygon([(fx - 8, y), (fx + 8, y), (fx - 46, y + 150), (fx - 70, y + 150)]), 3) * 0.45, "#3a322f")
    return image, 0.028


def seagrass():
    image = ramp(np.clip(V * 0.95 + 0.03 * noise(261, 2.4), 0, 1), "#d3efdf", "#7fc5bd", "#3a8f95", "#175a68", "#0b3544")
    image = mix(image, glow(700, -60, 420, 1.5) * 0.9, "#f4fbe8")
    a = np.arctan2(X - 700, Y + 240)
    rays = np.interp(a, np.linspace(-1.3, 1.3, W), line(262, 1.2, low=5)) * np.interp(a, np.linspace(-1.3, 1.3, W), line(263, 2.2))
    image = mix(image, smooth(0.18, 0.7, rays) * smooth(900, 40, Y) * 0.5, "#e9fbe9")
    mesh = np.abs(noise(264, 2.4, 2.5) - 0.5)
    image = mix(image, smooth(0.05, 0.0, mesh) * smooth(110, 0, Y) * 0.6, "#ffffff")
    r = np.random.default_rng(265)
    for s, ground, count, inks in ((0.35, 720, 420, ("#4f9a93", "#5ba79b")), (0.55, 800, 380, ("#3a7f74", "#4a9180")),
                                   (0.85, 910, 330, ("#2a6656", "#3f7d5c")), (1.35, 1090, 230, ("#174536", "#2e6640", "#5a8a4c"))):
        far = np.zeros((H, W), np.float32)
        hill = ground - 50 * s * line(266 + int(s * 100), 2.6)
        image = mix(image, smooth(-2, 2, Y - hill[None, :]), inks[0])
        for ink in inks:
            blades = []
            for _ in range(count // len(inks)):
                x = r.uniform(-60, W + 60)
                tall = r.uniform(120, 250) * s
                lean = (0.35 + 0.35 * np.sin(x / 170 + s * 3) + r.normal(0, 0.12)) * tall
                blades.append((x, hill[int(np.clip(x, 0, W - 1))] + 14, tall, lean, r.uniform(4, 7.5) * s))

            def draw(pen, k):
                t = np.linspace(0, 1, 12)
                for x, y, tall, lean, width in blades:
                    px, py = x + lean * t ** 2, y - tall * t + 0.18 * abs(lean) * t ** 3
                    half = width / 2 * np.sqrt(np.clip(1 - t ** 4, 0, 1))
                    outline = list(zip((px - half) * k, py * k)) + list(zip(((px + half) * k)[::-1], (py * k)[::-1]))
                    pen.polygon(outline, fill=255)
            image = mix(image, drawn(draw), ramp(np.clip((hill[None, :] - Y) / (230 * s), 0, 1), ink, ink, "#8fc39a"))
        image = mix(image, smooth(ground - 330 * s, ground, Y) * (0.30 - 0.2 * s if s < 1.2 else 0), "#3a8f95")
    for x, y, s in ((1090, 380, 1.0), (1150, 410, 0.8), (1045, 425, 0.7), (1195, 372, 0.6), (1120, 452, 0.65)):
        body = [(x - 34 * s, y), (x - 12 * s, y - 11 * s), (x + 16 * s, y - 7 * s), (x + 28 * s, y - 1 * s), (x + 42 * s, y - 11 * s), (x + 38 * s, y), (x + 42 * s, y + 10 * s), (x + 28 * s, y + 2 * s), (x + 14 * s, y + 8 * s), (x - 14 * s, y + 9 * s)]
        image = mix(image, polygon(body, 3) * 0.75, "#1d5f68")
    return image, 0.024


def reentry():
    cx, cy, radius = 560, 2350, 1560
    r = np.hypot(X - cx, Y - cy)
    image = ramp(np.clip(V, 0, 1), "#04070f", "#070d1a")
    image = mix(image, stars(271, 700) * 0.8, "#e6ecf4")
    h = r - radius
    image += (np.exp(-np.abs(h) / 16) * 0.8)[..., None] * rgb("#7fb6d9") + (np.exp(-np.clip(h, 0, None) / 70) * (h > -4) * 0.34)[..., None] * rgb("#2f6f9f")
    image += (np.exp(-np.abs(h - 20) / 9) * 0.22)[..., None] * rgb("#f0b070")
    cloud = sample(noise(272, 2.3, 1.6), X * 1.1, (r - radius) * 2.2 + X * 0.1)
    surface = ramp(np.clip(cloud * 1.2 - 0.35, 0, 1), "#0a2138", "#14385a", "#3f6a86", "#a9c2cc")
    shade = np.clip(0.30 + (X - 200) / 1900 - (-h) / 700, 0.08, 1)
    image = mix(image, smooth(1, -1, h), surface * shade[..., None])
    rng = np.random.default_rng(273)
    t = np.linspace(0, 1, 70)
    for i in range(17):
        drift = rng.normal(0, 1)
        x0, y0 = 180, 140
        x = x0 + t * (1040 + 60 * drift)
        y = y0 + 120 * t + (330 + 34 * drift + 16 * rng.normal()) * t ** 2.3
        start = 0 if i == 0 else rng.uniform(0.28, 0.6)
        end = 0.97 if i == 0 else rng.uniform(0.72, 1.0)
        keep = np.where((t >= start) & (t <= end))[0]
        for a, b in zip(keep, keep[1:]):
            f = (t[a] - start) / (end - start)
            seg = np.array([(x[a], y[a]), (x[b], y[b])])
            box = slice(max(int(seg[:, 1].min()) - 60, 0), int(seg[:, 1].max()) + 60), slice(max(int(seg[:, 0].min()) - 60, 0), int(seg[:, 0].max()) + 60)
            px, py = X[box], Y[box]
            d = seg[1] - seg[0]
            u = np.clip(((px - seg[0, 0]) * d[0] + (py - seg[0, 1]) * d[1]) / (d @ d), 0, 1)
            dist = np.hypot(px - seg[0, 0] - u * d[0], py - seg[0, 1] - u * d[1])
            width = (3.4 if i == 0 else 1.7) * (0.3 + f)
            core, halo = np.exp(-(dist / width) ** 2), np.exp(-(dist / (width * 6))) * 0.16
            image[box] += (core * (0.12 + 0.5 * f))[..., None] * rgb("#fff0d0") + (halo * (0.1 + 0.7 * f))[..., None] * rgb("#f08a3c")
        if i:
            hx, hy = x[keep[-1]], y[keep[-1]]
        else:
            hx, hy = x[keep[-1]], y[keep[-1]]
        image += (glow(hx, hy, 9 if i == 0 else 3.6, 2.4) * 0.75)[..., None] * rgb("#ffe8c0")
    return image, 0.02


def isobars():
    image = ramp(np.clip(noise(281, 2.2) * 0.5 + 0.3, 0, 1), "#e3dcca", "#f1eadb")
    land = noise(282, 2.7) + 0.10 * np.sin(U * 5 + 2)
    image = mix(image, smooth(0.497, 0.503, land) * 0.75, "#d3cbb4")
    image = mix(image, np.exp(-((land - 0.5) / 0.0016) ** 2) * 0.55, "#8b8672")
    base = noise(283, 4.2) * 1.0 + V * 0.35
    lines = {"#27505a": np.zeros((H, W), np.float32), "#b8472a": np.zeros((H, W), np.float32)}
    growth = (smooth(0.05, 1.05, U) ** 1.6) * 0.62
    for member in range(13):
        field = base + growth * (noise(300 + member, 4.0) - 0.5)
        gy, gx = np.gradient(field)
        slope = np.hypot(gx, gy) + 1e-5
        for ink, levels in (("#27505a", (0.42, 0.56, 0.82)), ("#b8472a", (0.69,))):
            for level in levels:
                lines[ink] = np.maximum(lines[ink], smooth(1.25, 0.35, np.abs(field - level) / slope) * 0.62)
    for ink, mask in lines.items():
        image *= mix(np.ones_like(image), mask * 0.95, ink)
    for x, y, letter in ((1330, 250, "L"), (300, 800, "H")):
        image = mix(image, lettering(letter, x, y, 120) * 0.9, "#b8472a" if letter == "L" else "#27505a")
    return image, 0.03


def lettering(text, x, y, size, face="DejaVuSerif-Bold.ttf", turn=0.0):
    """A mask of type, its small letters about centred at x, y."""
    font = ImageFont.truetype(face, size * 2)
    tile = Image.new("L", (round(font.getlength(text)) + size, size * 4))
    ImageDraw.Draw(tile).text((tile.width / 2, size * 2.66), text, fill=255, font=font, anchor="ms")
    tile = tile.rotate(turn, resample=Image.BICUBIC)
    tile = tile.resize((max(1, tile.width // 2), max(1, tile.height // 2)), Image.LANCZOS)
    sheet = Image.new("L", (W, H))
    sheet.paste(tile, (round(x - tile.width / 2), round(y - tile.height / 2)))
    return np.asarray(sheet, np.float32) / 255


def star_trails():
    cx, cy = 900, 520
    image = ramp(np.clip(V * 1.05, 0, 1), "#0a1226", "#13223f", "#2c4560", "#8a7f76")
    r = np.random.default_rng(291)
    inks = ("#f3ead2", "#cfe0ee", "#f1c894", "#ffffff")
    layers = {ink: Image.new("L", (W * 2, H * 2)) for ink in inks}
    for _ in range(560):
        radius = 1250 * np.sqrt(r.random()) + 4
        start, span = r.uniform(0, 360), r.uniform(24, 38)
        light = int(np.clip(40 + 60 * r.pareto(1.7), 40, 255))
        pen = ImageDraw.Draw(layers[inks[int(r.integers(4))]])
        box = [(cx - radius) * 2, (cy - radius) * 2, (cx + radius) * 2, (cy + radius) * 2]
        pen.arc(box, start, start + span, fill=light, width=2 if light < 130 else 4)
    fade = smooth(940, 560, Y)
    for ink, layer in layers.items():
        mask = np.asarray(layer.resize((W, H), Image.LANCZOS), np.float32) / 255
        image = mix(image, mask * fade, ink)
    image += (np.exp(-((Y - 860) / 120) ** 2) * 0.20)[..., None] * rgb("#e8b27c")
    for base, height, seed, ink in ((900, 130, 292, "#2b3346"), (950, 130, 293, "#1a2131"), (1060, 150, 294, "#0a0f19")):
        land, _ = ridge(base, height, seed, 2.7)
        image = mix(image, land, ink)
    tent = [(420, 926), (452, 884), (486, 926)]
    image = mix(image, polygon(tent, 3), "#c98a48")
    image = mix(image, glow(452, 914, 30, 2.0) * 0.5, "#ffd28a")
    return image, 0.022


def type():
    image = ramp(np.clip(noise(311, 2.2) * 0.5 + 0.3, 0, 1), "#e9dfcb", "#f4ecdd")
    rows = ((112, 140, "THE MEASURE", 0), (290, 210, "aebgnoprs", 40), (540, 290, "Rg&Qk", -30), (815, 250, "fiſtctßæ", 10), (1030, 150, "0123456789", -60))
    r = np.random.default_rng(312)
    worn = unit(noise(313, 1.0)) * 0.5 + unit(noise(314, 2.2)) * 0.5
    for y, size, letters, shift in rows:
        width = sum(ImageFont.truetype("DejaVuSerif-Bold.ttf", size).getlength(c) + size * 0.16 for c in letters)
        x = (W - width) / 2 + shift
        for c in letters:
            advance = ImageFont.truetype("DejaVuSerif-Bold.ttf", size).getlength(c)
            ink = "#b8472a" if (c in "&ß7g") else INK
            mask = lettering(c, x + advance / 2, y + r.normal(0, 1.5), size, turn=r.normal(0, 0.5)) if c != " " else 0
            if c != " ":
                image *= mix(np.ones_like(image), mask * smooth(0.16, 0.34, worn) * 0.94, ink)
                ghost = np.roll(mask, (5, 6), (0, 1))
                image *= mix(np.ones_like(image), ghost * halftone(np.full((H, W), 0.42, np.float32), 6) * 0.30, "#d9a441")
            x += advance + size * 0.16
    return image, 0.036


def paper():
    image = np.ones((H, W, 3), np.float32) * rgb("#8f8a80")
    r = np.random.default_rng(321)
    sheets = ((-0.02, "#a9a399"), (0.16, "#bdb6a8"), (0.30, "#cfc7b6"), (0.45, "#dcd3bf"), (0.60, "#e8dfcc"), (0.76, "#f2ebdc"))
    for i, (at, ink) in enumerate(sheets):
        edge = at * H + 70 * (line(322 + i, 2.0) - 0.5) + 16 * (line(342 + i, 1.4) - 0.5) + (X[0] - 800) * (0.10 - 0.035 * i)
        d = Y - edge[None, :] + 10 * (noise(362 + i, 1.2) - 0.5)
        cast = smooth(-1.2, 1.2, d)
        image *= (1 - 0.42 * np.roll(blur(cast, 16), -4, 0) - 0.30 * blur(cast, 5))[..., None]
        sheet = ramp(noise(382 + i, 1.9) * 0.6 + unit(noise(392 + i, 0.9)) * 0.2 + 0.1, ink, "#f7f1e4")
        laid = 1 - 0.018 * (np.sin((Y + X * (0.10 - 0.035 * i)) * 1.05) > 0.2)
        torn = smooth(30, 4, d + 16 * (noise(372 + i, 1.4) - 0.5))
        sheet = mix(sheet * laid[..., None], torn * 0.75, "#fbf8f0")
        image = mix(image, smooth(-1.2, 1.2, d), sheet)
        hairs = []
        for _ in range(150):
            x = r.uniform(0, W)
            y = edge[int(np.clip(x, 0, W - 1))]
            bend, length, a = r.normal(0, 9), r.uniform(10, 34), r.uniform(-2.6, -0.5)
            hairs.append([(x, y + 6), (x + np.cos(a) * length * 0.6 + bend, y + np.sin(a) * length * 0.6), (x + np.cos(a) * length, y + np.sin(a) * length)])
        fibre = drawn(lambda pen, k: [pen.line([(x * k, y * k) for x, y in h], fill=150, width=2) for h in hairs])
        image = mix(image, fibre * 0.75, "#fbf8f0")
    return image * (1.03 - 0.12 * U)[..., None], 0.026


def aflaj():
    vx, vy = 860, 430
    image = ramp(np.clip(V * 2.1, 0, 1), "#6f8fa0", "#c3bfae", "#f3cf97", "#f8dfae")
    image = mix(image, glow(1010, 400, 260, 1.7) * 0.75, "#fff0cf")
    for base, height, seed, ink, mist in ((430, 200, 401, "#a58d83", "#d3b595"), (445, 120, 402, "#8a7069", "#c39f7f")):
        land, edge = ridge(base, height, seed, 2.2)
        image = mix(image, land, ramp(np.clip((Y - edge[None, :]) / 170, 0, 1), ink, mist))
    ground = ramp(noise(403, 1.8) * 0.6 + 0.2, "#8f6a48", "#b98d5f", "#d3ab78")
    image = mix(image, smooth(-1, 1, Y - vy - 6), ground)
    r = np.random.default_rng(404)

    def palm(x, y, s, ink):
        nonlocal image
        lean = r.normal(0, 16) * s
        trunk = [(x - 8 * s, y), (x - 5 * s + lean * 0.6, y - 150 * s), (x - 5 * s + lean, y - 250 * s), (x + 5 * s + lean, y - 250 * s), (x + 6 * s + lean * 0.6, y - 150 * s), (x + 9 * s, y)]
        image = mix(image, polygon(trunk), "#4a3a2c" if s > 0.5 else ink)
        top = (x + lean, y - 252 * s)
        for k in range(15):
            a = -np.pi / 2 + (k - 7) * 0.36 + r.normal(0, 0.05)
            t = np.linspace(0, 1, 14)
            length = (120 + r.normal(0, 10)) * s
            fx = top[0] + np.cos(a) * length * t
            fy = top[1] + np.sin(a) * length * t * 0.8 + 78 * s * t ** 2.2
            half = 13 * s * np.sin(np.pi * np.clip(t * 0.92 + 0.06, 0, 1)) ** 0.8
            outline = list(zip(fx, fy - half * 0.45)) + list(zip(fx[::-1], (fy + half)[::-1]))
            image = mix(image, polygon(outline), ink if k % 2 else "#3f5a34" if s > 0.5 else ink)
    for depth, ink in ((6.5, "#8b8a63"), (4.6, "#717a50"), (3.3, "#5a6b42"), (2.4, "#475c37"), (1.75, "#37502f"), (1.25, "#29402a")):
        for side in (-1, 1):
            for k in range(4):
                palm(vx + side * (330 + k * 250 + r.normal(0, 40)) / depth, vy + 8 + 520 / depth, 1.75 / depth, ink)
        y = vy + 6 + 520 / depth
        haze = smooth(vy - 200, vy + 30, Y) * smooth(y + 40, vy, Y)
        image = mix(image, haze * 0.10, "#f6d7a2")
    down = np.maximum(Y - vy - 6, 0.5)
    across = (X - vx) / down

    def band(low, high, colour, strength=1.0):
        nonlocal image
        soft = 1.4 / down
        mask = smooth(low - soft, low + soft, across) * smooth(high + soft, high - soft, across) * smooth(0, 3, Y - vy - 6)
        image = mix(image, mask * strength, colour)
    mud = ramp(unit(noise(405, 1.4, 0.7)) * 0.7 + 0.15, "#7a5636", "#b08052", "#d8ab77")
    band(-0.86, -0.50, mud * 0.74), band(0.50, 0.86, mud * 1.04)
    band(-0.50, -0.36, ramp(noise(406, 1.6), "#c79c69", "#e7c795")), band(0.36, 0.50, ramp(noise(407, 1.6), "#b98d5d", "#dcb785"))
    band(-0.36, -0.24, mud * 0.46), band(0.24, 0.36, mud * 0.62)
    wave = sea(408, vy + 6, 0.8)
    sky = ramp(np.clip(1.15 - down / 560 + (wave - 0.5) * 0.7, 0, 1), "#1f4a50", "#4f7f7c", "#b9b28d", "#fbe6b4")
    band(-0.24, 0.24, sky)
    bars = (np.sin(46 * np.log(down + 30) + (across + 0.5) * 3) > 0.55) * smooth(30, 120, down)
    image = mix(image, bars * (np.abs(across) < 0.5) * (across < -0.0) * 0.16, "#2a2018")
    return image, 0.03


def forth_bridge():
    image = ramp(np.clip(noise(411, 2.2) * 0.4 + 0.3 + V * 0.15, 0, 1), "#e9dfca", "#f5eddd")
    deck, water = 560, 800
    image = mix(image, (Y > water) * halftone(np.clip(0.16 + (Y - water) / 700 + 0.22 * (noise(412, 2.0, 5.0) - 0.5), 0, 1), 7, 0.0) * 0.5, "#7fa0a6")
    far, _ = ridge(water + 2, 60, 413, 2.6)
    image = mix(image, far * (Y < water) * 0.5, "#a9b9b4")
    red = np.zeros((H, W), np.float32)

    def bar(p, q, width):
        nonlocal red
        red = np.maximum(red, stroke([p, q], width, 3))
    towers, reach, top, low = (225, 800, 1375), 215, 250, 735
    for cx in towers:
        for s in (-1, 1):
            bar((cx + s * 58, low), (cx + s * 30, top), 9)
            bar((cx + s * 58, low), (cx - s * 30, top), 3.4)
            n = 6
            upper = [(cx + s * (30 + (reach - 30) * (k / n) ** 0.96), top + (deck - 52 - top) * k / n) for k in range(n + 1)]
            lower = [(cx + s * (58 + (reach - 58) * k / n), low - (low - deck - 6) * np.sin(k / n * np.pi / 2) ** 0.9) for k in range(n + 1)]
            for k in range(n):
                bar(upper[k], upper[k + 1], 4.6), bar(lower[k], lower[k + 1], 8)
                bar(upper[k], lower[k + 1], 3.0), bar(lower[k], upper[k + 1], 3.4)
                bar(upper[k + 1], lower[k + 1], 2.4)
            end = cx + s * reach
            span = 575 - 2 * reach
            if (s == 1 and cx != towers[-1]) or (s == -1 and cx != towers[0]):
                for k in range(4):
                    a, b = end + s * span / 8 * k, end + s * span / 8 * (k + 1)
                    bar((a, deck - 50 - k * 6), (b, deck - 56 - k * 6), 3), bar((a, deck - 50 - k * 6), (b, deck), 2.2)
                    bar((a, deck), (b, deck - 56 - k * 6), 2.2)
        bar((cx - 30, top), (cx + 30, top), 6)
        for k in (0.33, 0.62):
            y = top + (low - top) * k
            w = 30 + 28 * k
            bar((cx - w, y), (cx + w, y), 2.6), bar((cx - w, y), (cx + w, top + (low - top) * (k + 0.3)), 2.2), bar((cx + w, y), (cx - w, top + (low - top) * (k + 0.3)), 2.2)
    bar((-10, deck), (W + 10, deck), 6), bar((-10, deck + 12), (W + 10, deck + 12), 3)
    shadow = np.roll(red, (5, 5), (0, 1))
    image *= mix(np.ones_like(image), shadow * halftone(np.full((H, W), 0.45, np.float32), 5.5) * 0.55, "#d9a441")
    image *= mix(np.ones_like(image), red * (0.88 + 0.12 * noise(414, 1.2)), "#a8402a")
    for cx in towers:
        for s in (-1, 1):
            pier = [(cx + s * 58 - 25, water + 14), (cx + s * 58 - 17, low - 4), (cx + s * 58 + 17, low - 4), (cx + s * 58 + 25, water + 14)]
            image = mix(image, polygon(pier), "#4a4f50")
    for k in range(8):
        x = 935 + k * 29
        image = mix(image, polygon([(x, deck - 4), (x, deck - 15), (x + 26, deck - 15), (x + 26, deck - 4)], 3), INK)
    mirror = np.clip(2 * water - Y, 0, H - 1).astype(int)
    image = mix(image, red[mirror, X.astype(int)] * (Y > water + 4) * 0.28 * (np.sin(Y * 0.9) > -0.2), "#a8402a")
    return image, 0.036


def cricket():
    image = ramp(np.clip(noise(421, 2.2) * 0.7 + 0.1, 0, 1), "#2c4632", "#3d5a3d", "#55704a")
    cx, cy = 800, 540
    a = np.radians(-14)
    u, v = (X - cx) * np.cos(a) - (Y - cy) * np.sin(a), (X - cx) * np.sin(a) + (Y - cy) * np.cos(a)
    r = np.hypot(u / 640, v / 470)
    stripe = (np.floor(u / 62) % 2)
    blades = unit(noise(422, 1.2))
    turf = ramp(np.clip(0.30 + 0.34 * stripe + 0.25 * (blades - 0.5) + 0.25 * (noise(423, 2.4) - 0.5), 0, 1), "#54803f", "#7da050", "#a9bd6a")
    stand = smooth(1.16, 1.14, r) * (r > 1.02)
    places = np.floor(np.arctan2(v / 470, u / 640) * 110) * 12.9898 + np.floor(r * 90) * 78.233
    seats = np.abs(np.sin(places) * 43758.5453) % 1
    image = mix(image, smooth(1.30, 1.28, r), "#8d8678")
    image = mix(image, smooth(1.27, 1.25, r), ramp(seats, "#a9a08c", "#d9cfb9", "#efe6d2", "#b8532f", "#5f7f86", "#d8cdb4"))
    image = mix(image, smooth(1.075, 1.065, r), "#46663a")
    image = mix(image, smooth(1.005, 0.995, r), turf)
    image = mix(image, smooth(0.006, 0.003, np.abs(r - 0.965)), "#f3efe2")
    ring = np.hypot(np.maximum(np.abs(v) - 78, 0), u) / 205
    image = mix(image, smooth(0.012, 0.006, np.abs(ring - 1)) * 0.6, "#e9edcf")
    square = (np.abs(u) < 118) * (np.abs(v) < 74)
    image = mix(image, blur(square.astype(np.float32), 2) * 0.8, ramp(np.clip(0.5 * (np.floor(u / 20) % 2) + 0.4 * blades, 0, 1), "#8aa55a", "#b9bd7c"))
    strip = blur(((np.abs(u - 8) < 12) * (np.abs(v) < 84)).astype(np.float32), 0.8)
    image = mix(image, strip, ramp(unit(noise(424, 1.4)), "#cdb583", "#e9d9ae"))
    for end in (-1, 1):
        crease = (np.abs(v - end * 66) < 1.1) * (np.abs(u - 8) < 15)
        image = mix(image, crease.astype(np.float32), "#ffffff")
    people = [(8, 72), (8, -66), (20, -80), (8, 128), (-40, 96), (-58, 78), (150, 40), (-190, 30), (-120, -180), (170, -200), (300, 120), (-330, -60), (60, 250), (22, 60), (14, -120)]
    for i, (pu, pv) in enumerate(people):
        x, y = cx + pu * np.cos(-a) - pv * np.sin(-a), cy + pu * np.sin(-a) + pv * np.cos(-a)
        image = mix(image, blur(polygon([(x - 3, y), (x + 3, y + 2), (x + 30, y + 18), (x + 26, y + 22)], 3), 1) * 0.5, "#22361f")
        image = mix(image, smooth(6.2, 5.0, np.hypot(X - x, Y - y)), "#fbf8ee" if i not in (1, 6) else "#2b343d")
    light = 1.06 - 0.22 * smooth(0, 1.4, U * 0.7 + V * 0.6)
    return image * light[..., None], 0.03


def offside():
    blades = unit(noise(431, 1.1))
    band = np.floor((X + 20) / 128) % 2
    image = ramp(np.clip(0.28 + 0.30 * band + 0.30 * (blades - 0.5) + 0.3 * (noise(432, 2.4) - 0.5), 0, 1), "#40663f", "#64884e", "#93a967")
    chalk = np.zeros((H, W), np.float32)

    def mark(points, width=7):
        nonlocal chalk
        chalk = np.maximum(chalk, stroke(points, width))
    goal = 1440
    mark([(goal, -10), (goal, H + 10)]), mark([(goal, 130), (goal - 400, 130), (goal - 400, 940), (goal, 940)]), mark([(goal, 350), (goal - 135, 350), (goal - 135, 720), (goal, 720)])
    t = np.linspace(-0.92, 0.92, 60)
    mark(list(zip(goal - 265 - 222 * np.cos(t), 535 + 222 * np.sin(t))))
    mark(list(zip(250 + 222 * np.cos(np.linspace(-np.pi, np.pi, 120)), 535 + 222 * np.sin(np.linspace(-np.pi, np.pi, 120)))))
    mark([(250, -10), (250, H + 10)])
    spot = np.maximum(smooth(9, 7, np.hypot(X - goal + 265, Y - 535)), smooth(10, 8, np.hypot(X - 250, Y - 535)))
    inside_box = (X > goal - 398) & (X < goal) & (Y > 132) & (Y < 938)
    image = mix(image, np.clip(np.maximum(chalk, spot), 0, 1) * (0.70 + 0.3 * blades), "#f6f3e6")
    net = ((X > goal + 8) & (Y > 440) & (Y < 630) & (X < goal + 90)) * (((X + Y) % 14 < 2) | ((X - Y) % 14 < 2))
    image = mix(image, net.astype(np.float32) * 0.6, "#f6f3e6")
    line_x = 868
    zone = smooth(line_x, line_x + 1, X) * (X < goal)
    image = mix(image, zone * 0.16, "#b8472a")
    dash = smooth(4.5, 3.2, np.abs(X - line_x)) * ((Y % 46) < 28)
    image = mix(image, dash.astype(np.float32), "#ffd9a0")
    teams = (("#b8472a", [(560, 260), (640, 780), (905, 420), (470, 540), (780, 640)]), ("#f4ecda", [(868, 250), (852, 560), (836, 820), (1405, 530), (700, 380), (600, 600)]))
    for ink, spots in teams:
        for x, y in spots:
            image = mix(image, blur(polygon([(x - 9, y - 4), (x + 9, y + 6), (x - 54, y + 92), (x - 78, y + 80)]), 2.2) * 0.55, "#16301f")
            image = mix(image, drawn(lambda pen, k: pen.ellipse([(x - 17) * k, (y - 10) * k, (x + 17) * k, (y + 10) * k], fill=255), 3), ink)
            image = mix(image, smooth(8.5, 7.3, np.hypot(X - x, Y - y)), "#2e241e")
    image = mix(image, blur(smooth(7, 5, np.hypot(X - 486, Y - 566)), 1), "#16301f")
    image = mix(image, smooth(7.5, 6.2, np.hypot(X - 494, Y - 556)), "#ffffff")
    return image * (1.06 - 0.2 * U)[..., None], 0.03


def chess():
    horizon, focal = 120, 900.0
    down = np.maximum(Y - horizon, 1)
    depth = 620.0 / down
    bx, bz = (X - 800) * depth / focal * 5.2, depth * 4.0
    turn = 0.42
    u, v = bx * np.cos(turn) - (bz - 6.0) * np.sin(turn) + 4, bx * np.sin(turn) + (bz - 6.0) * np.cos(turn) + 4
    project = lambda pu, pv: ground((pu - 4) * np.cos(turn) + (pv - 4) * np.sin(turn), -(pu - 4) * np.sin(turn) + (pv - 4) * np.cos(turn) + 6.0)

    def ground(x, z):
        d = z / 4.0
        return 800 + x * focal / (d * 5.2), horizon + 620.0 / d, 1 / d
    image = ramp(np.clip(V * 0.9, 0, 1), "#1d2730", "#37434a", "#5a5f5c")
    soft = 0.004 + 0.006 * depth
    square = np.tanh(np.sin(u * np.pi) * np.sin(v * np.pi) / soft / 3)
    wood = noise(441, 1.9, 0.3) * 0.3
    board = (u > 0) & (u < 8) & (v > 0) & (v < 8)
    tiles = ramp(np.clip(square * 0.36 + 0.47 + wood * 0.3, 0, 1), "#33403f", "#6a6a5c", "#d9cba8", "#efe4c8")
    rim = (u > -0.45) & (u < 8.45) & (v > -0.45) & (v < 8.45)
    image = mix(image, blur(rim.astype(np.float32), 1.2), ramp(noise(442, 2.0, 4.0), "#4e3526", "#6e4a32"))
    image = mix(image, blur(board.astype(np.float32), 0.8), tiles)
    profile = {"pawn": [(0, .32), (.06, .34), (.12, .24), (.3, .15), (.52, .12), (.58, .2), (.62, .2), (.66, .13), (.74, .18), (.84, .19), (.93, .14), (.99, .02)],
               "king": [(0, .40), (.07, .42), (.14, .30), (.4, .19), (.9, .16), (1.1, .17), (1.16, .27), (1.22, .27), (1.27, .19), (1.55, .29), (1.66, .22), (1.7, .06), (1.76, .06), (1.77, .16), (1.83, .16), (1.84, .06), (1.95, .05)],
               "rook": [(0, .38), (.07, .40), (.14, .29), (.35, .22), (.8, .20), (.86, .29), (1.12, .30), (1.13, .02)]}
    pieces = [("king", 5.5, 6.5, "l"), ("rook", 2.5, 5.5, "d"), ("pawn", 6.5, 4.5, "l"), ("pawn", 4.5, 4.5, "d"), ("king", 1.5, 2.5, "d"), ("pawn", 2.5, 3.5, "d"), ("rook", 5.5, 2.5, "l")]
    for kind, pu, pv, _ in pieces:
        left, right = [], []
        for h, w in profile[kind]:
            su, sv = pu + h * 1.9, pv - h * 0.55
            left.append(project(su - w * 0.3, sv - w)[:2]), right.append(project(su + w * 0.3, sv + w)[:2])
        image = mix(image, blur(polygon(left + right[::-1]), 2.0) * 0.55 * rim, "#141a1c")
    for kind, pu, pv, tone in sorted(pieces, key=lambda p: project(p[1], p[2])[1]):
        x, y, s = project(pu, pv)
        k = s * focal / 5.2
        outline = [(x - w * k, y - h * k * 1.25) for h, w in profile[kind]] + [(x + w * k, y - h * k * 1.25) for h, w in profile[kind]][::-1]
        mask = polygon(outline, 2)
        half = np.interp((y - Y) / (k * 1.25), [h for h, _ in profile[kind]], [w for _, w in profile[kind]]) * k
        round_ = np.clip((X - x) / np.maximum(half, 1), -1, 1)
        lit = np.clip(0.55 - 0.55 * round_ - 0.2 * round_ ** 2, 0, 1)
        image = mix(image, mask, ramp(lit, "#7d6a4c", "#d8c49a", "#fbf1d6") if tone == "l" else ramp(lit, "#0c1114", "#27302f", "#71766a"))
        image = mix(image, drawn(lambda pen, q: pen.chord([(x - profile[kind][0][1] * k) * q, (y - k * 0.13) * q, (x + profile[kind][0][1] * k) * q, (y + k * 0.13) * q], 0, 180, fill=255)),
                    ramp(lit, "#7d6a4c", "#d8c49a", "#efe0bb") if tone == "l" else ramp(lit, "#0c1114", "#27302f", "#5d6259"))
    return image * (1.06 - 0.35 * smooth(0.2, 1.2, U))[..., None], 0.028


def vendee():
    horizon = 470
    image = ramp(np.clip(Y / horizon, 0, 1), "#4f5d69", "#87929a", "#b9bdbb", "#d9d5c8")
    cloud = noise(451, 2.2, 2.6)
    image = mix(image, smooth(0.35, 0.75, cloud) * smooth(480, 200, Y) * 0.85, ramp(np.clip(cloud * 1.2 - 0.2 + V, 0, 1), "#3f4a55", "#76828b", "#c2c5c2"))
    image = mix(image, glow(420, 420, 240, 1.6) * 0.55, "#f7ecd2")
    for i, (base, height, ink, light) in enumerate(((500, 26, "#6c7e86", "#9fabad"), (540, 50, "#587078", "#8da0a4"), (610, 84, "#456069", "#7d949a"), (725, 130, "#2f4b56", "#688490"), (900, 190, "#1d3744", "#4f707e"), (1120, 210, "#0f2632", "#355664"))):
        crest = base - height * line(452 + i, 2.9, low=1) - height * 0.16 * line(472 + i, 1.9)
        d = Y - crest[None, :]
        body = smooth(-1, 1, d)
        ripple = sample(noise(492 + i, 1.9, 3.0), X / (0.5 + i * 0.35), d * 2 / (0.5 + i * 0.35) + X * 0.1)
        tone = np.clip(0.62 - d / (height * 2.2) + (ripple - 0.5) * 0.8, 0, 1)
        image = mix(image, body, ramp(tone, ink, ink, light))
        foam = np.exp(-np.clip(d, 0, None) / (2 + i * 3.2)) * (d > -1) * smooth(0.55, 0.8, unit(noise(512 + i, 2.0, 3.0))) * 0.9
        image = mix(image, foam, "#e9ece6")
        streak = smooth(0.70, 0.95, ripple) * body * np.exp(-np.clip(d, 0, None) / height) * 0.35
        image = mix(image, streak, "#c6d0cf")
        if i == 3:
            x, y, tilt = 1010, float(crest[1010]) - 2, 0.24
            at = lambda a, b: (x + a + (-b) * tilt, y + b)
            image = mix(image, polygon([at(-62, -2), at(72, -12), at(58, 12), at(-52, 14)], 3), "#1f2a30")
            image = mix(image, polygon([at(-62, -2), at(72, -12), at(70, -7), at(-61, 3)], 3), "#b8472a")
            image = mix(image, stroke([at(6, -6), at(10, -212)], 3, 3), "#20292e")
            image = mix(image, polygon([at(2, -14), at(8, -208), at(-18, -206), at(-44, -120), at(-58, -18)], 3), "#f1ece0")
            image = mix(image, polygon([at(10, -196), at(68, -14), at(16, -18)], 3), "#d9d2c2")
            image = mix(image, polygon([at(-8, -150), at(4, -158), at(3, -120), at(-12, -112)], 3) * 0.8, "#27505a")
            image = mix(image, blur(smooth(40, 0, np.hypot((X - x + 40) / 2.2, Y - y - 12)), 3) * smooth(0.4, 0.7, unit(noise(530, 1.4))), "#eef0ea")
    return image, 0.03


PICTURES = {name: value for name, value in list(globals().items())
            if callable(value) and getattr(value, "__code__", None) and value.__code__.co_argcount == 0 and value.__module__ == __name__}


def save(name):
    art, grain = PICTURES[name]()
    seed = sum(map(ord, name))
    pixels = Image.fromarray(np.uint8(np.clip(printed(art, seed, grain), 0, 1) * 255 + 0.5))
    target = Path(__file__).parent / (name.replace("_", "-") + ".jpg")
    quality = QUALITY
    while True:
        pixels.save(target, quality=quality, optimize=True, progressive=True)
        if target.stat().st_size <= BYTES_MAX or quality <= 60:
            break
        quality -= 3
    print(f"{target.name}: {target.stat().st_size // 1000} kB at quality {quality}")


if __name__ == "__main__":
    for wanted in [word.replace("-", "_") for word in sys.argv[1:]] or PICTURES:
        save(wanted)

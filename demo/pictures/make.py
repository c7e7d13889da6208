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
from PIL import Image, ImageChops, ImageDraw, ImageFilter

W, H = 1600, 1067
QUALITY, BYTES_MAX = 78, 185_000
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
    ink = rgb(colour) if isinstance(colour, str) else colour
    mask = np.clip(mask, 0, 1)[..., None]
    return image * (1 - mask) + ink * mask


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


def polygon(points, scale=2):
    return drawn(lambda pen, s: pen.polygon([(x * s, y * s) for x, y in points], fill=255), scale)


def stroke(points, width, scale=2):
    return drawn(lambda pen, s: pen.line([(x * s, y * s) for x, y in points], fill=255, width=round(width * s),
                                         joint="curve"), scale)


def hillshade(height, depth=1.0, angle=2.3):
    gy, gx = np.gradient(height * depth)
    slope = np.sqrt(gx * gx + gy * gy + 1)
    return (1 - gx * np.cos(angle) - gy * np.sin(angle)) / slope / 1.8


def ridge(base, height, seed, beta=2.2):
    """1 below a mountain line, 0 above, with a soft edge of one pixel."""
    edge = base - height * line(seed, beta)
    return smooth(-1, 1, Y - edge[None, :]), edge


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
    earth = ramp(noise(44, 2.6), "#d6c8a8", "#e8dcc0") * (0.82 + 0.24 * unit(hillshade(noise(44, 2.9), 90))[..., None])
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


PICTURES = {name: value for name, value in list(globals().items())
            if callable(value) and getattr(value, "__code__", None) and value.__code__.co_argcount == 0}


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
